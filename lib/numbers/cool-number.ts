import { millisecondsInDay } from "date-fns/constants";
import { type Steps, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { hideTerm } from "#lib/numbers/hide-term.ts";
import { moveNumber } from "#lib/numbers/move-number.ts";
import { type NumberRow, requireNumber } from "#lib/numbers/require-number.ts";
import { policyOf } from "#lib/pools/policy-of.ts";
import { poolOf } from "#lib/pools/pool-of.ts";

/**
 * Takes a listed number out of the lists, without another in its place: it cools for its pool's
 * quarantine, and what it showed is shown no more.
 * @param input.e164 digits
 * @throws Problem not-found; invalid when it is not listed
 */
export async function coolNumber(
  ctx: Context,
  { e164, reason }: { e164: string; reason?: string | undefined },
): Promise<void> {
  const termId = await transaction(ctx.db, function* () {
    const number = yield* requireListed(ctx, e164);
    const coolsUntil = yield* cool(ctx, number);
    yield* recordDeed(ctx, {
      action: "number.cool",
      subject: e164,
      detail: { coolsUntil },
      ...(reason ? { reason } : {}),
    });
    return number.termId;
  });
  await hideTerm(ctx, termId);
}

/**
 * A listed number's row, inside a transaction.
 * @throws Problem not-found; invalid when it is not listed
 */
export function* requireListed(ctx: Context, e164: string): Steps<NumberRow> {
  const number = yield* requireNumber(ctx, e164);
  if (number.status === "active") return number;
  throw new Problem("invalid", `Number ${e164} is not listed: its status is ${number.status}.`);
}

/** Moves a listed number to where it cools. @returns until when */
export function* cool(ctx: Context, number: NumberRow, replacedBy?: number): Steps<number> {
  const { quarantineDays } = yield* policyOf(ctx, poolOf(number));
  const coolsUntil = ctx.now() + quarantineDays * millisecondsInDay;
  const place = replacedBy === undefined ? {} : { replacedBy };
  yield* moveNumber(ctx, number, { to: "cooling", coolsUntil, ...place });
  return coolsUntil;
}
