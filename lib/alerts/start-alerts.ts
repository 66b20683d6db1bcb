import { millisecondsInMinute, millisecondsInSecond } from "date-fns/constants";
import { openAlerts } from "#db/queries/alerts.ts";
import { alertSettings, channelsOf } from "#lib/alerts/channels.ts";
import { sendAlerts } from "#lib/alerts/send-alerts.ts";
import { MAX_OPEN, watchRhythm } from "#lib/anomalies/watch.ts";
import type { Context } from "#lib/context.ts";
import { countRefused } from "#lib/counters/count-refused.ts";
import { log } from "#lib/log.ts";
import { repeat } from "#lib/repeat.ts";

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
  const looking = {
    everyMs: millisecondsInMinute,
    complaint: "anomalies could not be looked for",
  };
  const sending = { everyMs: 5 * millisecondsInSecond, complaint: "alerts could not be sent" };
  const counting = {
    everyMs: 10 * millisecondsInSecond,
    complaint: "refused requests could not be counted",
  };
  const stops = [
    repeat(looking, async () => {
      const done = await watchRhythm(ctx, channelsOf(settings));
      if (done && done.opened + done.ended > 0) log().warn(done, "alerts were opened or ended");
      open = (await openAlerts(ctx.db, { limit: MAX_OPEN })).length;
    }),
    repeat(sending, () => sendAlerts(ctx, settings)),
    repeat(counting, () => countRefused(ctx)),
  ];
  return {
    open: () => open,
    stop() {
      for (const stop of stops) stop();
    },
  };
}
