import { millisecondsInMinute, millisecondsInSecond } from "date-fns/constants";
import type { Context } from "#lib/context.ts";
import { isLeaseDue, runLeases } from "#lib/leases/run-leases.ts";
import { log } from "#lib/log.ts";

const EVERY_MS = millisecondsInSecond;
const WHOLE_EVERY_MS = millisecondsInMinute;

/**
 * Tends leases: looks every second for numbers that are to be public again, every minute for messages
 * that are to be deleted.
 * @returns ends it
 */
export function startLeases(ctx: Context): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  let wholeAt = -Infinity;
  let hasFailed = false;
  const run = async () => {
    const at = ctx.now();
    const isWhole = at - wholeAt >= WHOLE_EVERY_MS;
    try {
      if (await isLeaseDue(ctx, { isWhole })) await runLeases(ctx);
      if (isWhole) wholeAt = at;
      hasFailed = false;
    } catch (error) {
      // One line for an outage, however long it is.
      if (!hasFailed) log().error({ err: error }, "leases could not be tended");
      hasFailed = true;
    }
    if (!isStopped) timer = setTimeout(run, EVERY_MS);
  };
  void run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
