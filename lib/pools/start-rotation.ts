import { randomUUID } from "node:crypto";
import { millisecondsInHour, millisecondsInMinute } from "date-fns/constants";
import { HELD_MS } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";
import { type Openings, recordWaits } from "#lib/pools/record-waits.ts";
import { runRotation } from "#lib/pools/run-rotation.ts";

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
  const rotate = async () => {
    const isWhole = ctx.now() - wholeAt >= WHOLE_EVERY_MS;
    const counts = await runRotation(ctx, { isWhole }).catch((error) => {
      log().error({ err: error }, "numbers could not be rotated");
      return null;
    });
    if (counts === null) return HELD_MS;
    if (isWhole) wholeAt = ctx.now();
    if (Object.values(counts).some((count) => count > 0)) log().info(counts, "pools were tended");
    return EVERY_MS;
  };
  const wait = async () => {
    await recordWaits(ctx, openings, instance).catch((error) => {
      log().error({ err: error }, "who waits for codes could not be written down");
    });
    return WAITS_EVERY_MS;
  };
  const stops = [repeat(rotate), repeat(wait)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Does something now, and again after as many milliseconds as it says. */
function repeat(work: () => Promise<number>): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const run = async () => {
    const after = await work();
    if (!isStopped) timer = setTimeout(run, after);
  };
  void run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
