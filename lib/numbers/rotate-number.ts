import { listNumbersOfPool } from "#db/queries/numbers.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { cool, requireListed } from "#lib/numbers/cool-number.ts";
import { hideTerm } from "#lib/numbers/hide-term.ts";
import { moveNumber } from "#lib/numbers/move-number.ts";
import { poolOf } from "#lib/pools/pool-of.ts";

export type RotateNumberInput = {
  /** Digits. */
  e164: string;
  by: "hand" | "policy";
  /** For the audit trail. */
  reason?: string | undefined;
};

/**
 * Lets a listed number cool and puts one of its pool's reserve in its place, at once for all pages:
 * both or neither. Its messages are then hidden, a few at a time.
 * @param claim of the worker that does it, held on to in the same transaction; the hiding is its too
 * @returns the digits of the number that took its place
 * @throws Problem not-found; invalid when it is not listed, or its pool has no number in reserve
 */
export async function rotateNumber(
  ctx: Context,
  input: RotateNumberInput,
  claim?: Claim,
): Promise<string> {
  const { termId, replacement } = await transaction(ctx.db, () => rotate(ctx, input, claim));
  if (!claim) await hideTerm(ctx, termId);
  return replacement;
}

function* rotate(
  ctx: Context,
  { e164, by, reason }: RotateNumberInput,
  claim: Claim | undefined,
): Steps<{ termId: number; replacement: string }> {
  if (claim) yield* keepClaim(ctx, claim);
  const number = yield* requireListed(ctx, e164);
  const pool = poolOf(number);
  const [next] = yield* step(
    listNumbersOfPool(ctx.db, { pool, status: "reserve", after: 0, limit: 1 }),
  );
  if (!next) {
    throw new Problem(
      "invalid",
      `Nothing can take the place of ${e164}: the pool ${pool} has no number in reserve.`,
    );
  }
  const coolsUntil = yield* cool(ctx, number, next.id);
  yield* moveNumber(ctx, next, { to: "active" });
  yield* recordDeed(ctx, {
    action: "number.rotate",
    subject: e164,
    detail: { by, replacement: next.e164, coolsUntil },
    ...(reason ? { reason } : {}),
  });
  return { termId: number.termId, replacement: next.e164 };
}
