import { type Steps, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { hideTerm } from "#lib/numbers/hide-term.ts";
import { moveNumber } from "#lib/numbers/move-number.ts";
import { requireNumber } from "#lib/numbers/require-number.ts";

/**
 * Retires a number: its page answers 410 from now on, and its messages are taken from every list.
 * @param e164 digits
 * @param reason for the audit trail
 * @throws Problem not-found when there is no such number, or it is retired already
 */
export async function retireNumber(ctx: Context, e164: string, reason?: string): Promise<void> {
  const termId = await transaction(ctx.db, () => retire(ctx, e164, reason));
  await hideTerm(ctx, termId);
}

function* retire(ctx: Context, e164: string, reason: string | undefined): Steps<number> {
  const number = yield* requireNumber(ctx, e164);
  // One whose messages are not hidden yet was being retired when the process ended: that goes on.
  if (number.status === "retired" && number.listed > 0) return number.termId;
  if (number.status === "retired") {
    throw new Problem("not-found", `There is no number ${e164} to retire.`);
  }
  yield* moveNumber(ctx, number, { to: "retired" });
  yield* recordDeed(ctx, {
    action: "number.retire",
    subject: e164,
    detail: { from: number.status },
    ...(reason ? { reason } : {}),
  });
  return number.termId;
}
