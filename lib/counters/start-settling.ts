import { millisecondsInSecond } from "date-fns/constants";
import type { Context } from "#lib/context.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { log } from "#lib/log.ts";

const EVERY_MS = millisecondsInSecond;

/**
 * Brings rollups up to date, now and again every second.
 * @returns ends it
 */
export function startSettling(ctx: Pick<Context, "db">): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  let hasFailed = false;
  const run = async () => {
    try {
      await settle(ctx);
      hasFailed = false;
    } catch (error) {
      // One line for an outage, however long it is.
      if (!hasFailed) log().error({ err: error }, "rollups could not be brought up to date");
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
