import { millisecondsInSecond } from "date-fns/constants";
import type { Context } from "#lib/context.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { repeat } from "#lib/repeat.ts";

/**
 * Brings rollups up to date, now and again every second.
 * @returns ends it
 */
export function startSettling(ctx: Pick<Context, "db">): () => void {
  const complaint = "rollups could not be brought up to date";
  return repeat({ everyMs: millisecondsInSecond, complaint }, () => settle(ctx));
}
