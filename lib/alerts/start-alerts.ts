import { millisecondsInMinute, millisecondsInSecond } from "date-fns/constants";
import { openAlerts } from "#db/queries/alerts.ts";
import { alertSettings, channelsOf } from "#lib/alerts/channels.ts";
import { sendAlerts } from "#lib/alerts/send-alerts.ts";
import { MAX_OPEN, watchRhythm } from "#lib/anomalies/watch.ts";
import type { Context } from "#lib/context.ts";
import { countRefused } from "#lib/counters/count-refused.ts";
import { log } from "#lib/log.ts";

/** What goes on beside the answers, until it is stopped. */
export type Watch = {
  /** How many alerts were open when it last looked. */
  open(): number;
  stop(): void;
};

/**
 * Looks every minute whether everything is as usual, tells what is not, and brings this process's
 * refused requests into the rollups. Where several processes do, one does at a time.
 */
export function startAlerts(ctx: Context): Watch {
  const settings = alertSettings();
  let open = 0;
  const stops = [
    repeat(millisecondsInMinute, "anomalies could not be looked for", async () => {
      const done = await watchRhythm(ctx, channelsOf(settings));
      if (done && done.opened + done.ended > 0) log().warn(done, "alerts were opened or ended");
      open = (await openAlerts(ctx.db, { limit: MAX_OPEN })).length;
    }),
    repeat(5 * millisecondsInSecond, "alerts could not be sent", () => sendAlerts(ctx, settings)),
    repeat(10 * millisecondsInSecond, "refused requests could not be counted", () =>
      countRefused(ctx),
    ),
  ];
  return {
    open: () => open,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** Does something now, and again some time after it is done. */
function repeat(everyMs: number, complaint: string, work: () => Promise<unknown>): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const run = async () => {
    await work().catch((error) => log().error({ err: error }, complaint));
    if (!isStopped) timer = setTimeout(run, everyMs);
  };
  void run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
