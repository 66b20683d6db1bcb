import { millisecondsInMinute } from "date-fns/constants";
import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";
import { runProbes } from "#lib/probes/run-probes.ts";

const EVERY_MS = 5 * millisecondsInMinute;

/**
 * Sends the probes that pools' policies ask for, every five minutes from five minutes after the start.
 * @param site where this process answers, without a path
 * @returns ends it
 */
export function startProbes(ctx: Context, site: string): () => void {
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const run = async () => {
    const sent = await runProbes(ctx, site).catch((error) => {
      log().error({ err: error }, "probes could not be sent");
      return 0;
    });
    if (sent) log().info({ sent }, "probes were sent");
    if (!isStopped) timer = setTimeout(run, EVERY_MS);
  };
  timer = setTimeout(run, EVERY_MS);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
