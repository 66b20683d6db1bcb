import { setRotatesAt } from "#db/queries/numbers.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { recordChange } from "#lib/live/record-change.ts";
import { requireListed } from "#lib/numbers/cool-number.ts";

/**
 * Says on a listed number's page when it will be replaced, or no more that it will.
 * @param input.rotatesAt UTC milliseconds; null to take it back
 * @throws Problem not-found; invalid when it is not listed
 */
export function announceRotation(
  ctx: Context,
  { e164, rotatesAt, reason }: { e164: string; rotatesAt: number | null; reason: string },
  claim: Claim,
): Promise<void> {
  return transaction(ctx.db, function* (): Steps<void> {
    yield* keepClaim(ctx, claim);
    const { id, country } = yield* requireListed(ctx, e164);
    yield* step(setRotatesAt(ctx.db, { id, rotatesAt }));
    yield* recordChange(ctx, { kind: "number-announced", numberId: id, e164, country });
    yield* recordDeed(ctx, {
      action: rotatesAt === null ? "number.keep" : "number.announce",
      subject: e164,
      after: { rotatesAt: isoInstant(rotatesAt) },
      reason,
    });
  });
}
