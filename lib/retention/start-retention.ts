import type { Context } from "#lib/context.ts";
import { log } from "#lib/log.ts";
import { runRetention } from "#lib/retention/run-retention.ts";

const EVERY_MS = 10 * 60 * 1000;

/**
 * Deletes what is too old now, and again every ten minutes.
 * @param days how long messages stay
 * @returns ends it
 */
export function startRetention(ctx: Context, days: number): () => void {
  const run = () =>
    runRetention(ctx, days).then(
      (deleted) => deleted > 0 && log().info({ deleted }, "old messages were deleted"),
      (error) => log().error({ err: error }, "old messages could not be deleted"),
    );
  void run();
  const timer = setInterval(run, EVERY_MS);
  return () => clearInterval(timer);
}
