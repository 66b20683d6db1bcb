import { millisecondsInMinute } from "date-fns/constants";
import { HELD_MS } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import type { Env } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { repeat } from "#lib/repeat.ts";
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
  const complaint = "old messages could not be deleted";
  let nextMs = EVERY_MS;
  return repeat({ everyMs: () => nextMs, complaint }, async () => {
    nextMs = EVERY_MS;
    const deleted = await runRetention(ctx, RETENTION_DAYS, AUDIT_ADDRESS_DAYS, ORIGINALS_DAYS);
    if (deleted) log().info({ deleted }, "old messages were deleted");
    if (deleted === null) nextMs = HELD_MS;
  });
}
