import type { Database } from "#db/client.ts";
import type { MessageRow, Position } from "#db/queries/messages.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { type Cursor, pageOf, windowOf } from "#lib/http/cursor.ts";
import type { MessageCard, MessagePage } from "#lib/messages/message-card.ts";
import { unpackClock } from "#lib/messages/packed-clock.ts";
import { unpackCodes } from "#lib/messages/packed-codes.ts";
import { idOfPublicId, publicId } from "#lib/messages/public-id.ts";
import type { WithholdReason } from "#lib/moderation/withhold-reason.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";
import { shownTitle } from "#lib/senders/shown-title.ts";

export const MESSAGES_PER_PAGE = 25;

/** Both directions of one list of messages. */
type MessageList<Scope> = {
  older(db: Database, params: Position & Scope): PromiseLike<MessageRow[]>;
  newer(db: Database, params: Position & Scope): PromiseLike<MessageRow[]>;
};

/**
 * A page of a list of messages, newest first.
 * @param scope what the list is of, e.g. `{ termId }`
 * @param cursor where the page begins; a message that is gone since is no obstacle
 */
export async function messagePage<Scope extends Record<string, unknown>>(
  { db, keyring }: Context,
  list: MessageList<Scope>,
  scope: Scope,
  cursor: Cursor,
): Promise<MessagePage> {
  const read = (value: string) => idOfPublicId(keyring, value);
  const window = windowOf(cursor, read, Number.MAX_SAFE_INTEGER);
  const rows = await list[window.side](db, {
    ...scope,
    id: window.position,
    limit: MESSAGES_PER_PAGE + 1,
  });
  const page = pageOf(window, rows, MESSAGES_PER_PAGE, ({ id }) => publicId(keyring, id));
  return {
    messages: page.rows.map((row) => messageCard(keyring, row)),
    older: page.older,
    newer: page.newer,
  };
}

/** A listed message's row as the public may see it. */
export function messageCard(keyring: Context["keyring"], row: MessageRow): MessageCard {
  const isWithheld = row.visibility === "withheld";
  return {
    id: publicId(keyring, row.id),
    sender: { title: shownTitle(row), slug: row.senderSlug },
    service: serviceOf(row),
    number: { e164: row.e164, display: displayNumber(row.e164) },
    country: row.country,
    text: isWithheld ? null : row.text,
    withheldFor: isWithheld ? (row.withheldFor as WithholdReason | null) : null,
    codes: isWithheld ? [] : unpackCodes(row.codes, row.text),
    sentAt: isoInstant(row.sentAt),
    sentClock: unpackClock(row.sentClock),
    receivedAt: isoInstant(row.receivedAt),
  };
}

function serviceOf({ serviceTitle, serviceSlug }: MessageRow): MessageCard["service"] {
  if (serviceTitle === null || serviceSlug === null) return null;
  return { title: serviceTitle, slug: serviceSlug };
}
