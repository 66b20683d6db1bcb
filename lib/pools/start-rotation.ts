import { randomUUID } from "node:crypto";
import { millisecondsInHour, millisecondsInMinute } from "date-fns/constants";
import { HELD_MS } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";
import { type Openings, recordWaits } from "#lib/pools/record-waits.ts";
import { runRotation } from "#lib/pools/run-rotation.ts";
import { repeat } from "#lib/repeat.ts";

const EVERY_MS = millisecondsInMinute;
const WHOLE_EVERY_MS = millisecondsInHour;
/** Several times before a number that is due is replaced. */
const WAITS_EVERY_MS = 15_000;

/**
 * Replaces numbers by their pools' policies: looks every minute for those that are due, and every hour
 * for those that will be. Tells the instance that does it who waits for a code here.
 * @param openings who follows which number in this process
 * @returns ends it
 */
export function startRotation(ctx: Context, openings: readonly Openings[]): () => void {
  const instance = randomUUID();
  let wholeAt = 0;
  let nextMs = HELD_MS;
  const rotating = { everyMs: () => nextMs, complaint: "numbers could not be rotated" };
  const stopRotating = repeat(rotating, async () => {
    nextMs = HELD_MS;
    const isWhole = ctx.now() - wholeAt >= WHOLE_EVERY_MS;
    const counts = await runRotation(ctx, { isWhole });
    if (counts === null) return;
    nextMs = EVERY_MS;
    if (isWhole) wholeAt = ctx.now();
    if (Object.values(counts).some((count) => count > 0)) log().info(counts, "pools were tended");
  });
  const complaint = "who waits for codes could not be written down";
  const stopWaits = repeat({ everyMs: WAITS_EVERY_MS, complaint }, () =>
    recordWaits(ctx, openings, instance),
  );
  return () => {
    stopRotating();
    stopWaits();
  };
}
