import { millisecondsInMinute } from "date-fns/constants";
import { HELD_MS } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import type { Env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { runRetention } from "#lib/retention/run-retention.ts";

const EVERY_MS = 10 * millisecondsInMinute;

/**
 * Deletes what is too old now, and again every ten minutes. Where another process is at it, it looks
 * again soon: that one may be dead, and its work is then taken over.
 * @param env how long messages, what was received, and addresses in the audit log stay
 * @returns ends it
 */
export function startRetention(
  ctx: Context,
  env: Pick<Env, "RETENTION_DAYS" | "AUDIT_ADDRESS_DAYS" | "ORIGINALS_DAYS">,
): () => void {
  const { RETENTION_DAYS, AUDIT_ADDRESS_DAYS, ORIGINALS_DAYS } = env;
  let timer: NodeJS.Timeout;
  let isStopped = false;
  const run = async () => {
    const deleted = await runRetention(
      ctx,
      RETENTION_DAYS,
      AUDIT_ADDRESS_DAYS,
      ORIGINALS_DAYS,
    ).catch((error) => {
      log().error({ err: error }, "old messages could not be deleted");
      return 0;
    });
    if (deleted) log().info({ deleted }, "old messages were deleted");
    if (!isStopped) timer = setTimeout(run, deleted === null ? HELD_MS : EVERY_MS);
  };
  void run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
