import { findListedMessage } from "#db/queries/messages.ts";
import { findNumber } from "#db/queries/numbers.ts";
import { insertReport } from "#db/queries/reports.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { recordOutcome } from "#lib/counters/record-outcome.ts";
import { Tally } from "#lib/counters/tally.ts";
import { getEnv } from "#lib/env.ts";
import { idOfPublicId } from "#lib/messages/public-id.ts";
import { requireModerated } from "#lib/messages/require-moderated.ts";
import { rewriteIndexSoon } from "#lib/messages/rewrite-index-soon.ts";
import { withholdText } from "#lib/messages/set-visibility.ts";
import { mayWithhold } from "#lib/reports/may-withhold.ts";
import {
  NOTE_CONTEXT,
  type ReportReason,
  type ReportSubject,
  subjectKey,
} from "#lib/reports/report.ts";
import { countRequest } from "#lib/requests/count-request.ts";
import { visitorOf } from "#lib/requests/visitor-of.ts";
import { openReview } from "#lib/reviews/open-review.ts";

export type ReportInput = {
  subject: ReportSubject;
  reason: ReportReason;
  /** In the visitor's words; empty for none. It is sealed. */
  note: string;
  /** The visitor's address, of which only a keyed hash is kept. */
  address: string;
};

export type ReportLimits = {
  /** From how many networks reports on a message must come before it is withheld; 0 is never. */
  toWithhold: number;
  /** How many messages may be withheld so in an hour. */
  perHour: number;
};

/**
 * Takes a visitor's report, one of each visitor on each subject and day. A reported message is put
 * before the admins, and withheld until one has looked at it once enough networks reported it.
 * @returns what came of it, which the visitor is not told: what is hidden would show by it
 */
export async function addReport(
  ctx: Context,
  input: ReportInput,
  limits: ReportLimits = configuredLimits(),
): Promise<"reported" | "withheld" | "repeated" | "unknown"> {
  const outcome = await transaction(ctx.db, () => report(ctx, input, limits));
  if (outcome === "withheld") rewriteIndexSoon(ctx);
  return outcome;
}

function configuredLimits(): ReportLimits {
  const { REPORTS_TO_WITHHOLD, REPORTS_WITHHOLD_PER_HOUR } = getEnv();
  return { toWithhold: REPORTS_TO_WITHHOLD, perHour: REPORTS_WITHHOLD_PER_HOUR };
}

function* report(ctx: Context, input: ReportInput, limits: ReportLimits) {
  const { subject, reason, note, address } = input;
  const { db, keyring, now } = ctx;
  const found = yield* findReported(ctx, subject);
  if (!found) return "unknown";
  const key = subjectKey(subject.kind, found.id);
  const kept = yield* step(
    insertReport(db, {
      subject: key,
      at: now(),
      reason,
      keyId: note ? keyring.keyId : null,
      sealed: note ? keyring.seal(note, NOTE_CONTEXT) : null,
      visitor: visitorOf(ctx, address),
      // Of a message it is the review that is open.
      isOpen: subject.kind === "number",
    }),
  );
  if (kept.length === 0) return "repeated";
  yield* countRequest(ctx, "report", "received");
  yield* recordOutcome(ctx, "reported");
  const action = `${subject.kind}.report`;
  yield* recordDeed(ctx, { action, subject: subject.name, detail: { reason } });
  if (subject.kind === "number") return "reported";
  yield* openReview(ctx, { messageId: found.id, cause: "reported" });
  if (!found.isPublic) return "reported";
  const verdict = yield* mayWithhold(ctx, found.id, limits);
  if (verdict === "yes") yield* withholdReported(ctx, subject.name);
  return verdict === "yes" ? "withheld" : "reported";
}

/** Its review stays open: an admin is to look at it. */
function* withholdReported(visitor: Context, publicId: string): Steps<void> {
  const ctx: Context = { ...visitor, actor: { kind: "system", part: "reports" } };
  const message = yield* requireModerated(ctx, publicId);
  const tally = new Tally();
  yield* withholdText(ctx, message, "reported", tally);
  yield* tally.write(ctx);
  yield* recordDeed(ctx, {
    action: "message.withhold",
    subject: publicId,
    before: { visibility: message.visibility },
    after: { visibility: "withheld", withheldFor: "reported" },
    reason: "Visitors reported it.",
  });
}

type Reported = { id: number; isPublic: boolean };

function* findReported({ db, keyring }: Context, subject: ReportSubject): Steps<Reported | null> {
  if (subject.kind === "number") {
    const [number] = yield* step(findNumber(db, { e164: subject.name }));
    return number?.status === "active" ? { id: number.id, isPublic: true } : null;
  }
  const id = idOfPublicId(keyring, subject.name);
  const [message] = id === null ? [] : yield* step(findListedMessage(db, { id }));
  return message ? { id: message.id, isPublic: message.visibility === "public" } : null;
}
