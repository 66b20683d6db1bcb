import { listNewerSenders, listOlderSenders, type SenderRow } from "#db/queries/senders.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { type Cursor, pageOf, windowOf } from "#lib/http/cursor.ts";
import {
  newestPosition,
  readSortedPosition,
  writeSortedPosition,
} from "#lib/http/sorted-position.ts";
import type { SenderCard, SenderPage } from "#lib/senders/sender-card.ts";

const SENDERS_PER_PAGE = 50;

/** A page of senders, last message first. */
export async function senderPage(
  { db }: Context,
  input: Cursor & { limit?: number },
): Promise<SenderPage> {
  const { limit = SENDERS_PER_PAGE } = input;
  const window = windowOf(input, readSortedPosition, newestPosition);
  const list = window.side === "older" ? listOlderSenders : listNewerSenders;
  const rows = await list(db, { ...window.position, limit: limit + 1 });
  const page = pageOf(window, rows, limit, ({ id, lastMessageAt }) =>
    writeSortedPosition({ at: lastMessageAt, id }),
  );
  return { senders: senderCards(page.rows), older: page.older, newer: page.newer };
}

/** The first few senders, last message first. */
export async function firstSenders({ db }: Context, limit: number): Promise<SenderCard[]> {
  return senderCards(await listOlderSenders(db, { ...newestPosition, limit }));
}

/** Rows as the public may see them; a sender without page is left out. */
export function senderCards(rows: SenderRow[]): SenderCard[] {
  return rows.flatMap(({ slug, title, kind, received, listed, lastMessageAt }) =>
    slug === null
      ? []
      : [
          {
            slug,
            title,
            kind: kind as SenderCard["kind"],
            received,
            listed,
            lastMessageAt: isoInstant(lastMessageAt),
          },
        ],
  );
}
