import { rewriteIndex } from "#db/maintenance.ts";
import {
  findModerated,
  removableMessagesOfSender,
  removableMessagesOfTerm,
} from "#db/queries/messages.ts";
import { findNumber } from "#db/queries/numbers.ts";
import { deleteEmptySender } from "#db/queries/pruning.ts";
import { findSenderByKey } from "#db/queries/senders.ts";
import { findTermAfter } from "#db/queries/terms.ts";
import { deleteReportsOf, findSealed } from "#db/queries/traces.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { eraseSealed } from "#lib/erasure/erase-sealed.ts";
import type { Received, Trace } from "#lib/erasure/traces.ts";
import { Problem } from "#lib/http/problem.ts";
import { idOfPublicId } from "#lib/messages/public-id.ts";
import { type RemovableMessage, removeMessages } from "#lib/messages/remove-messages.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { emptyLogSoon } from "#lib/retention/run-retention.ts";
import { forgetRollups } from "#lib/senders/forget-rollups.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";

/**
 * What is to be erased: a message (its public id), all that a number of ours received (its E.164
 * digits), or all that a sender sent (as it is written on a phone).
 */
export type Erasable = { message: string } | { number: string } | { sender: string };

export type Erased = {
  messages: number;
  /** Parts, messages to numbers that we do not have, and refused requests. */
  others: number;
  /** False while another process reads from SQLite's log: retention empties it within minutes. */
  isLogEmpty: boolean;
};

const BATCH = 50;

/** What is known of the subject, and how more of its messages are found. */
type Subject = {
  /** As the audit log names it: never a person's number. */
  name: string;
  trace: Trace;
  next: () => Steps<RemovableMessage[]>;
  /** What goes once no message is left. */
  end?: () => Steps<void>;
};

/**
 * Erases every trace: messages of every visibility with originals, search tokens, reviews and
 * reports, what lies sealed beside them, and a sender that nothing is left of. Afterwards nothing of it
 * is in the database's files. In short transactions: it may be ended and begun again.
 * @param input.reason for the audit log, 1 to 500 characters
 * @throws Problem not-found, or invalid for the reason
 */
export async function erase(
  ctx: Context,
  { reason, ...what }: Erasable & { reason: string },
): Promise<Erased> {
  const said = requireReason(reason);
  const kind = "message" in what ? "message" : "number" in what ? "number" : "sender";
  const subject = await findSubject(ctx, what);
  await transaction(ctx.db, () =>
    recordDeed(ctx, { action: `${kind}.erase`, subject: subject.name, reason: said }),
  );
  const messages = await eraseMessages(ctx, subject);
  const others = await eraseSealed(ctx, subject.trace);
  await transaction(ctx.db, function* () {
    if (subject.end) yield* subject.end();
    yield* recordDeed(ctx, {
      action: `${kind}.erased`,
      subject: subject.name,
      detail: { messages, others },
    });
  });
  await rewriteIndex(ctx.db);
  return { messages, others, isLogEmpty: await emptyLogSoon(ctx) };
}

async function eraseMessages(ctx: Context, { next }: Subject): Promise<number> {
  for (let erased = 0; ; ) {
    const count = await transaction(ctx.db, function* () {
      const messages = yield* next();
      yield* removeMessages(ctx, messages);
      return messages.length;
    });
    if (count === 0) return erased;
    erased += count;
  }
}

function findSubject(ctx: Context, what: Erasable): Promise<Subject> {
  if ("message" in what) return subjectOfMessage(ctx, what.message);
  if ("number" in what) return subjectOfNumber(ctx, what.number);
  return subjectOfSender(ctx, what.sender);
}

async function subjectOfMessage(ctx: Context, name: string): Promise<Subject> {
  const id = idOfPublicId(ctx.keyring, name);
  const [message] = id === null ? [] : await findModerated(ctx.db, { id });
  if (!message) throw new Problem("not-found", `There is no message ${name}.`);
  return {
    name,
    trace: { kind: "message", ...(await originalOf(ctx, message)) },
    next: () => step(findModerated(ctx.db, { id: message.id })),
  };
}

/** What was received; the public copy where the original is gone. */
async function originalOf(ctx: Context, message: { id: number; text: string }): Promise<Received> {
  const [found] = await findSealed(ctx.db, { messageId: message.id });
  if (!found) return { from: "", text: message.text };
  return JSON.parse(ctx.keyring.open(found.sealed, "message")) as Received;
}

async function subjectOfNumber({ db }: Context, e164: string): Promise<Subject> {
  const [number] = await findNumber(db, { e164 });
  if (!number) throw new Problem("not-found", `There is no number ${e164}.`);
  return {
    name: e164,
    trace: { kind: "number", e164 },
    *next() {
      for (let after = 0; ; ) {
        const [term] = yield* step(findTermAfter(db, { numberId: number.id, after }));
        if (!term) return [];
        for (const list of ["listed", "unlisted"] as const) {
          const ofTerm = removableMessagesOfTerm[list];
          const found = yield* step(ofTerm(db, { termId: term.id, limit: BATCH }));
          if (found.length > 0) return found;
        }
        after = term.id;
      }
    },
    *end() {
      yield* step(deleteReportsOf(db, { subject: `number:${number.id}` }));
    },
  };
}

async function subjectOfSender({ db }: Context, from: string): Promise<Subject> {
  const { key } = identifySender(from);
  const [sender] = await findSenderByKey(db, { key });
  // Of a sender that is not known something may lie sealed all the same.
  const id = sender?.id ?? 0;
  return {
    name: sender ? `sender:${id}` : "sender",
    trace: { kind: "sender", key },
    *next() {
      for (const list of ["listed", "unlisted"] as const) {
        const ofSender = removableMessagesOfSender[list];
        const found = yield* step(ofSender(db, { senderId: id, limit: BATCH }));
        if (found.length > 0) return found;
      }
      return [];
    },
    *end() {
      const [gone] = yield* step(deleteEmptySender(db, { id }));
      if (gone) yield* forgetRollups({ db }, [id]);
    },
  };
}
