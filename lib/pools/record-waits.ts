import { millisecondsInMinute } from "date-fns/constants";
import { listDueNumbers } from "#db/queries/numbers.ts";
import { setWait } from "#db/queries/waits.ts";
import { step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";

/** For so long after its opening somebody at a number's page is taken to wait for a code. */
const WAITS_MS = 10 * millisecondsInMinute;

/** Before a number is due, so that every instance has said who waits when it is. */
const AHEAD_MS = millisecondsInMinute;
const NUMBERS_AT_ONCE = 500;

/** Knows who follows a number's page in this process: `Streams` does. */
export type Openings = { newestOpening(tag: string): number | null };

/**
 * Writes down at which of the numbers that are about to be replaced somebody waits for a code, as far
 * as this process knows.
 * @param instance names this process
 * @returns how many numbers
 */
export async function recordWaits(
  ctx: Context,
  openings: Openings,
  instance: string,
): Promise<number> {
  const at = ctx.now();
  const due = await listDueNumbers(ctx.db, { at: at + AHEAD_MS, limit: NUMBERS_AT_ONCE });
  const waits = due.flatMap(({ id, e164 }) => {
    const openedAt = openings.newestOpening(`number:${e164}`);
    const until = (openedAt ?? 0) + WAITS_MS;
    return until > at ? [{ numberId: id, until }] : [];
  });
  if (waits.length > 0) {
    await transaction(ctx.db, function* () {
      for (const wait of waits) yield* step(setWait(ctx.db, { ...wait, instance }));
    });
  }
  return waits.length;
}
