import type { Database } from "#db/client.ts";
import { listChangesAfter } from "#db/queries/changes.ts";
import { findListedMessage, findMessageDetail, listListedByIds } from "#db/queries/messages.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { unpackNewest } from "#lib/formats/packed-newest.ts";
import { type Offender, offendersOf } from "#lib/lab/characters.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import type { Coding } from "#lib/messages/coding-of.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { messageCard } from "#lib/messages/message-page.ts";
import { unpackCoding } from "#lib/messages/packed-coding.ts";
import { idOfPublicId } from "#lib/messages/public-id.ts";

const OTHERS_SHOWN = 4;

/** What a message's own page shows. */
export type MessageDetail = {
  /** UTC milliseconds: when this was read. */
  at: number;
  message: MessageCard;
  /** When pages and streams were told of it, ISO 8601; null once that is forgotten. */
  announcedAt: string | null;
  /** How it was coded on the air; null where that was not kept, or its text is withheld. */
  coding: Coding | null;
  /** What of its public copy GSM-7 does not have. */
  offenders: Offender[];
  /** How its text reads with its variable parts masked, how many share that, and the newest of them. */
  format: { shape: string; sharing: number; others: MessageCard[] } | null;
};

/**
 * One message with all that its own page tells.
 * @param input.id its public id, or anything else
 * @returns null alike for what is unknown, hidden, private or of another site
 */
export async function getMessagePage(
  ctx: Context,
  input: { id: string },
): Promise<MessageDetail | null> {
  const { db, keyring } = ctx;
  const id = idOfPublicId(keyring, input.id);
  if (id === null) return null;
  const [row] = await findListedMessage(db, { id });
  const [detail] = row ? await findMessageDetail(db, { id }) : [];
  if (!row || !detail) return null;
  const message = messageCard(keyring, row);
  const isShown = message.text !== null;
  const shared = isShown && detail.shape !== null ? detail : null;
  return {
    at: ctx.now(),
    message,
    announcedAt: isoInstant(await announcedAt(ctx, id, row.receivedAt)),
    coding: isShown ? unpackCoding(detail.coding) : null,
    offenders: offendersOf(message.text ?? ""),
    format: shared && {
      shape: shared.shape ?? "",
      // Where much arrives it counts itself a second late.
      sharing: Math.max(shared.sharing ?? 0, 1),
      others: await othersOf(ctx, unpackNewest(shared.newest ?? ""), id),
    },
  };
}

async function othersOf(
  { db, keyring }: Context,
  newest: readonly number[],
  id: number,
): Promise<MessageCard[]> {
  const [a = 0, b = 0, c = 0, d = 0] = newest.filter((each) => each !== id).slice(0, OTHERS_SHOWN);
  const rows = a === 0 ? [] : await listListedByIds(db, { a, b, c, d });
  return rows
    .filter(({ visibility }) => visibility === "public")
    .map((row) => messageCard(keyring, row));
}

/** Between its arrival and its announcement lies one commit. */
const SOON_MS = 10_000;
const MOST_CHANGES = 200;

/**
 * When a message was announced: changes are in order of time and have no index by message, so its
 * row is looked for where changes of its time begin.
 */
async function announcedAt(
  ctx: Context,
  messageId: number,
  receivedAt: number,
): Promise<number | null> {
  const { db } = ctx;
  let before = 0;
  let after = await newestSeq(ctx);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    const change = await firstAfter(db, middle - 1);
    if (change === undefined || change.at >= receivedAt) after = middle;
    else before = Math.max(middle, change.seq);
  }
  const changes = await listChangesAfter(db, { seq: Math.max(0, before - 1), limit: MOST_CHANGES });
  const added = changes.find(
    (change) => change.kind === "message-added" && change.messageId === messageId,
  );
  return added && added.at - receivedAt <= SOON_MS ? added.at : null;
}

async function firstAfter(db: Database, seq: number) {
  const [change] = await listChangesAfter(db, { seq, limit: 1 });
  return change;
}
