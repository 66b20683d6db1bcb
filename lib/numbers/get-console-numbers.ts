import {
  type findNumber,
  listAnyNumbersByDigits,
  listAnyNumbersByNationalDigits,
  listNewerNumbersOfStatus,
  listOlderNumbersOfStatus,
} from "#db/queries/numbers.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { type Cursor, pageOf, windowOf } from "#lib/http/cursor.ts";
import {
  newestPosition,
  readSortedPosition,
  writeSortedPosition,
} from "#lib/http/sorted-position.ts";
import type { NumberCard, NumberStatus } from "#lib/numbers/number-card.ts";
import { numberCard } from "#lib/numbers/number-page.ts";
import { poolOf } from "#lib/pools/pool-of.ts";

/** A number as its operator sees it in a list. Instants are ISO 8601. */
export type ConsoleNumber = NumberCard & {
  pool: string;
  rotatesAt: string | null;
  coolsUntil: string | null;
  /** When its current term began. */
  startedAt: string;
};

export type ConsoleNumbers = {
  numbers: ConsoleNumber[];
  older: string | null;
  newer: string | null;
};

const NUMBERS_PER_PAGE = 50;
/** Sorts after every number that begins with what stands before it. */
const LAST = "\u{10ffff}";

/**
 * Numbers of a status, newest message first; or those of any status whose digits begin with some.
 * @param input.digits as they are written abroad or at home; punctuation is not looked at
 */
export async function getConsoleNumbers(
  { db }: Context,
  input: Cursor & { status: NumberStatus; digits?: string | undefined },
): Promise<ConsoleNumbers> {
  const { status } = input;
  const digits = (input.digits ?? "").normalize("NFKC").replace(/\D/g, "");
  if (digits) {
    const range = (low: string) => ({ low, high: low + LAST, limit: NUMBERS_PER_PAGE });
    const found = [
      ...(await listAnyNumbersByDigits(db, range(digits.replace(/^00/, "")))),
      ...(await listAnyNumbersByNationalDigits(db, range(digits.replace(/^0+/, "")))),
    ];
    const cards = new Map(found.map((row) => [row.e164, consoleNumber(row)]));
    return { numbers: [...cards.values()].slice(0, NUMBERS_PER_PAGE), older: null, newer: null };
  }
  const window = windowOf(input, readSortedPosition, newestPosition);
  const params = { ...window.position, status, limit: NUMBERS_PER_PAGE + 1 };
  const list = window.side === "older" ? listOlderNumbersOfStatus : listNewerNumbersOfStatus;
  const page = pageOf(window, await list(db, params), NUMBERS_PER_PAGE, ({ id, sortedAt }) =>
    writeSortedPosition({ at: sortedAt, id }),
  );
  return { numbers: page.rows.map(consoleNumber), older: page.older, newer: page.newer };
}

/** A number's row as its operator sees it. */
export function consoleNumber(row: Awaited<ReturnType<typeof findNumber>>[number]): ConsoleNumber {
  return {
    ...numberCard(row),
    pool: poolOf(row),
    rotatesAt: isoInstant(row.rotatesAt),
    coolsUntil: isoInstant(row.coolsUntil),
    startedAt: isoInstant(row.startedAt),
  };
}
