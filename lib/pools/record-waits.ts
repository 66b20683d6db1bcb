import { millisecondsInMinute } from "date-fns/constants";
import { listDueNumbers } from "#db/queries/numbers.ts";
import { setWait } from "#db/queries/waits.ts";
import { step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** For so long after coming to a number, by its page or the API, somebody is taken to wait for a code. */
const WAITS_MS = 10 * millisecondsInMinute;

/** Before a number is due, so that every instance has said who waits when it is. */
const AHEAD_MS = millisecondsInMinute;
const NUMBERS_AT_ONCE = 500;

/** Knows who follows a number in this process: `Streams` does, and `Waiters`. */
export type Openings = { newestOpening(tag: string): number | null };

/**
 * Writes down at which of the numbers that are about to be replaced somebody waits for a code, as far
 * as this process knows.
 * @param instance names this process
 * @returns how many numbers
 */
export async function recordWaits(
  ctx: Context,
  openings: readonly Openings[],
  instance: string,
): Promise<number> {
  const at = ctx.now();
  const due = await listDueNumbers(ctx.db, { at: at + AHEAD_MS, limit: NUMBERS_AT_ONCE });
  const waits = due.flatMap(({ id, e164 }) => {
    const times = openings.map((each) => each.newestOpening(`number:${e164}`) ?? 0);
    const until = Math.max(0, ...times) + WAITS_MS;
    return until > at ? [{ numberId: id, until }] : [];
  });
  if (waits.length > 0) {
    await transaction(ctx.db, function* () {
      for (const wait of waits) yield* step(setWait(ctx.db, { ...wait, instance }));
    });
  }
  return waits.length;
}
