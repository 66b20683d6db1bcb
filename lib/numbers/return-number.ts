import { type Steps, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { moveNumber } from "#lib/numbers/move-number.ts";
import { requireNumber } from "#lib/numbers/require-number.ts";

/**
 * Puts a number that has cooled for long enough back in reserve.
 * @param input.e164 digits
 * @param claim of the worker that does it, held on to in the same transaction
 * @throws Problem not-found; invalid when it is not cooling, or its quarantine is not over
 */
export function returnNumber(
  ctx: Context,
  { e164, reason }: { e164: string; reason?: string | undefined },
  claim?: Claim,
): Promise<void> {
  return transaction(ctx.db, function* (): Steps<void> {
    if (claim) yield* keepClaim(ctx, claim);
    const number = yield* requireNumber(ctx, e164);
    if (number.status !== "cooling") {
      throw new Problem("invalid", `Number ${e164} is ${number.status}, not cooling.`);
    }
    if ((number.coolsUntil ?? 0) > ctx.now()) {
      const until = isoInstant(number.coolsUntil);
      throw new Problem("invalid", `Number ${e164} is in quarantine until ${until}.`);
    }
    yield* moveNumber(ctx, number, { to: "reserve" });
    yield* recordDeed(ctx, {
      action: "number.return",
      subject: e164,
      ...(reason ? { reason } : {}),
    });
  });
}
