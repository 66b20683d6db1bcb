import {
  type findNumber,
  listNewerNumbers,
  listNewerNumbersOfCountry,
  listOlderNumbers,
  listOlderNumbersOfCountry,
} from "#db/queries/numbers.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { type Cursor, pageOf, windowOf } from "#lib/http/cursor.ts";
import {
  newestPosition,
  readSortedPosition,
  writeSortedPosition,
} from "#lib/http/sorted-position.ts";
import type { NumberCard, NumberPage, NumberStatus, NumberType } from "#lib/numbers/number-card.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";

const NUMBERS_PER_PAGE = 50;

type NumberRow = Awaited<ReturnType<typeof findNumber>>[number];

/** A page of active numbers, last message first; of one country, or of all. `limit`: as many as the page has. */
export async function numberPage(
  { db }: Context,
  input: Cursor & { country: string | null; limit?: number },
): Promise<NumberPage> {
  const { country, limit = NUMBERS_PER_PAGE } = input;
  const window = windowOf(input, readSortedPosition, newestPosition);
  const params = { ...window.position, limit: limit + 1 };
  const isOlder = window.side === "older";
  const rows =
    country === null
      ? await (isOlder ? listOlderNumbers : listNewerNumbers)(db, params)
      : await (isOlder ? listOlderNumbersOfCountry : listNewerNumbersOfCountry)(db, {
          ...params,
          country,
        });
  const page = pageOf(window, rows, limit, ({ id, sortedAt }) =>
    writeSortedPosition({ at: sortedAt, id }),
  );
  return { numbers: page.rows.map(numberCard), older: page.older, newer: page.newer };
}

/** The first few active numbers of a country, last message first. */
export async function firstNumbersOfCountry(
  { db }: Context,
  { country, limit }: { country: string; limit: number },
): Promise<NumberCard[]> {
  const rows = await listOlderNumbersOfCountry(db, { ...newestPosition, country, limit });
  return rows.map(numberCard);
}

/** A number's row as the public may see it. */
export function numberCard(row: NumberRow): NumberCard {
  return {
    e164: row.e164,
    display: displayNumber(row.e164),
    country: row.country,
    type: row.type as NumberType,
    status: row.status as NumberStatus,
    received: row.received,
    listed: row.listed,
    firstMessageAt: isoInstant(row.firstMessageAt),
    lastMessageAt: isoInstant(row.lastMessageAt),
    leasedUntil: row.leaseTermId === null ? null : isoInstant(row.leasedUntil),
  };
}
