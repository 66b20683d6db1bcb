import { millisecondsInMinute, millisecondsInSecond } from "date-fns/constants";
import type { Context } from "#lib/context.ts";
import { isLeaseDue, runLeases } from "#lib/leases/run-leases.ts";
import { repeat } from "#lib/repeat.ts";

const WHOLE_EVERY_MS = millisecondsInMinute;

/**
 * Tends leases: looks every second for numbers that are to be public again, every minute for messages
 * that are to be deleted.
 * @returns ends it
 */
export function startLeases(ctx: Context): () => void {
  let wholeAt = -Infinity;
  const complaint = "leases could not be tended";
  return repeat({ everyMs: millisecondsInSecond, complaint }, async () => {
    const at = ctx.now();
    const isWhole = at - wholeAt >= WHOLE_EVERY_MS;
    if (await isLeaseDue(ctx, { isWhole })) await runLeases(ctx);
    if (isWhole) wholeAt = at;
  });
}
