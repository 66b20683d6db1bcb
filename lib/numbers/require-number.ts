import { findNumber } from "#db/queries/numbers.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/** A number's row, whatever its status. */
export type NumberRow = Awaited<ReturnType<typeof findNumber>>[number];

/**
 * A number by its digits, inside a transaction.
 * @throws Problem not-found
 */
export function* requireNumber({ db }: Pick<Context, "db">, e164: string): Steps<NumberRow> {
  const [number] = yield* step(findNumber(db, { e164 }));
  if (!number) throw new Problem("not-found", `There is no number ${e164}.`);
  return number;
}
