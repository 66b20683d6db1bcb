import { millisecondsInMinute } from "date-fns/constants";
import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";
import { openResolver } from "#lib/opt-outs/find-proof.ts";
import { runOptOuts } from "#lib/opt-outs/run-opt-outs.ts";
import { repeat } from "#lib/repeat.ts";

/**
 * Works on opt-outs now, and again every minute; another process may be at it instead.
 * @returns ends it
 */
export function startOptOuts(ctx: Context): () => void {
  const resolver = openResolver();
  const complaint = "opt-outs could not be worked on";
  return repeat({ everyMs: millisecondsInMinute, complaint }, async () => {
    const done = await runOptOuts(ctx, resolver);
    if (done?.hidden) {
      log().info({ hidden: done.hidden }, "messages of senders that opted out were hidden");
    }
  });
}
