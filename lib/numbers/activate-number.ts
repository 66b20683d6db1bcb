import { type Steps, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { moveNumber } from "#lib/numbers/move-number.ts";
import { requireNumber } from "#lib/numbers/require-number.ts";

/**
 * Lists a number of the reserve: its public term begins, and shows nothing from before.
 * @param input.e164 digits
 * @throws Problem not-found; invalid when it is not in reserve
 */
export function activateNumber(
  ctx: Context,
  { e164, reason }: { e164: string; reason?: string | undefined },
): Promise<void> {
  return transaction(ctx.db, () => activate(ctx, e164, reason));
}

function* activate(ctx: Context, e164: string, reason: string | undefined): Steps<void> {
  const number = yield* requireNumber(ctx, e164);
  if (number.status !== "reserve") {
    throw new Problem("invalid", `Number ${e164} is ${number.status}, not in reserve.`);
  }
  yield* moveNumber(ctx, number, { to: "active" });
  yield* recordDeed(ctx, {
    action: "number.activate",
    subject: e164,
    ...(reason ? { reason } : {}),
  });
}
