import { millisecondsInMinute } from "date-fns/constants";
import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";
import { runProbes } from "#lib/probes/run-probes.ts";
import { repeat } from "#lib/repeat.ts";

const EVERY_MS = 5 * millisecondsInMinute;

/**
 * Sends the probes that pools' policies ask for, every five minutes from five minutes after the start.
 * @param site where this process answers, without a path
 * @returns ends it
 */
export function startProbes(ctx: Context, site: string): () => void {
  const complaint = "probes could not be sent";
  return repeat({ everyMs: EVERY_MS, complaint, startsAfterMs: EVERY_MS }, async () => {
    const sent = await runProbes(ctx, site);
    if (sent) log().info({ sent }, "probes were sent");
  });
}
