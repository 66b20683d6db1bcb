import { millisecondsInDay, millisecondsInMinute } from "date-fns/constants";
import { listDueNumbers, listNumbersOfPool } from "#db/queries/numbers.ts";
import { findPool } from "#db/queries/pools.ts";
import { findWait } from "#db/queries/waits.ts";
import { type Claim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { moveMessages } from "#lib/numbers/edit-number.ts";
import { hideEndedTerms } from "#lib/numbers/hide-term.ts";
import type { NumberRow } from "#lib/numbers/require-number.ts";
import { returnNumber } from "#lib/numbers/return-number.ts";
import { rotateNumber } from "#lib/numbers/rotate-number.ts";
import { announceRotation } from "#lib/pools/announce-rotation.ts";
import { listPools, type PoolCard, poolCard } from "#lib/pools/list-pools.ts";
import { hasReasons } from "#lib/pools/policy.ts";
import { poolOf } from "#lib/pools/pool-of.ts";
import { reasonToRotate } from "#lib/pools/reason-to-rotate.ts";

/** Once a number is due every instance gets so long to say that somebody waits at it. */
const SETTLED_MS = millisecondsInMinute;

/** However many wait for codes, it is replaced after this long. */
const POSTPONED_MS = millisecondsInDay;

const NUMBERS_AT_ONCE = 500;

/** What a run did. */
export type RotationCounts = {
  rotated: number;
  /** Due numbers that stay for now: somebody waits for a code there, or has leased it. */
  postponed: number;
  announced: number;
  /** Numbers whose replacement was called off. */
  kept: number;
  returned: number;
};

/**
 * Replaces numbers that are due, and finishes what was begun; a whole run also looks at every pool
 * for numbers that will be due and for those that have cooled for long enough.
 * @returns null when another process is at it
 * @throws ClaimLost when another process has taken over
 */
export async function runRotation(
  ctx: Context,
  { isWhole }: { isWhole: boolean },
): Promise<RotationCounts | null> {
  const claim = await takeClaim(ctx, "rotation");
  if (!claim) return null;
  const counts = { rotated: 0, postponed: 0, announced: 0, kept: 0, returned: 0 };
  try {
    await rotateDue(ctx, claim, counts);
    await hideEndedTerms(ctx, claim);
    await moveMessages(ctx);
    if (isWhole) {
      for await (const pool of allPools(ctx)) {
        await announceOfPool(ctx, claim, pool, counts);
        await returnOfPool(ctx, claim, pool, counts);
      }
    }
    return counts;
  } finally {
    await releaseClaim(ctx, claim);
  }
}

async function rotateDue(ctx: Context, claim: Claim, counts: RotationCounts): Promise<void> {
  const now = ctx.now();
  const due = await listDueNumbers(ctx.db, { at: now - SETTLED_MS, limit: NUMBERS_AT_ONCE });
  for (const number of due) {
    const { id, e164, rotatesAt } = number;
    const found = await findReason(ctx, number);
    if (!found) {
      await keep(ctx, claim, number, "no-reason-left", counts);
      continue;
    }
    const [wait] = await findWait(ctx.db, { numberId: id });
    const isWaited = (wait?.until ?? 0) > now && now < rotatesAt! + POSTPONED_MS;
    // No lease begins that would last until then: it is one that was there before.
    const isLeased = number.leaseTermId !== null;
    if (isWaited || isLeased) counts.postponed += 1;
    else if (await hasReserve(ctx, poolOf(number))) {
      await rotateNumber(ctx, { e164, by: "policy", reason: found }, claim);
      counts.rotated += 1;
    } else {
      await keep(ctx, claim, number, "no-reserve", counts);
    }
  }
}

async function findReason(ctx: Context, number: NumberRow): Promise<string | null> {
  const [pool] = await findPool(ctx.db, { name: poolOf(number) });
  if (!pool) return null;
  const found = await reasonToRotate(ctx, number, poolCard(pool).policy);
  return found?.reason ?? null;
}

async function hasReserve(ctx: Context, pool: string): Promise<boolean> {
  const found = await listNumbersOfPool(ctx.db, { pool, status: "reserve", after: 0, limit: 1 });
  return found.length > 0;
}

async function keep(
  ctx: Context,
  claim: Claim,
  { e164 }: NumberRow,
  reason: string,
  counts: RotationCounts,
): Promise<void> {
  await announceRotation(ctx, { e164, rotatesAt: null, reason }, claim);
  counts.kept += 1;
}

async function* allPools(ctx: Context): AsyncGenerator<PoolCard> {
  let after: string | null = "";
  while (after !== null) {
    const page = await listPools(ctx, after);
    yield* page.pools;
    after = page.next;
  }
}

/** Nothing is announced that nothing could replace. */
async function announceOfPool(
  ctx: Context,
  claim: Claim,
  pool: PoolCard,
  counts: RotationCounts,
): Promise<void> {
  const { name, policy } = pool;
  if (!hasReasons(policy)) return;
  let left = pool.reserve;
  for await (const number of numbersOf(ctx, name, "active")) {
    const { e164 } = number;
    const found = await reasonToRotate(ctx, number, policy);
    if (number.rotatesAt !== null) {
      left -= 1;
      if (!found) await keep(ctx, claim, number, "no-reason-left", counts);
    } else if (found && left > 0) {
      left -= 1;
      const noticed = ctx.now() + policy.noticeDays * millisecondsInDay;
      const rotatesAt = Math.max(found.from, noticed);
      await announceRotation(ctx, { e164, rotatesAt, reason: found.reason }, claim);
      counts.announced += 1;
    }
  }
}

async function returnOfPool(
  ctx: Context,
  claim: Claim,
  { name, policy }: PoolCard,
  counts: RotationCounts,
): Promise<void> {
  if (!policy.returns) return;
  for await (const { e164, coolsUntil } of numbersOf(ctx, name, "cooling")) {
    if ((coolsUntil ?? 0) > ctx.now()) continue;
    await returnNumber(ctx, { e164, reason: "quarantine-over" }, claim);
    counts.returned += 1;
  }
}

/** The numbers of a pool and status, a few at a time. */
async function* numbersOf(
  ctx: Context,
  pool: string,
  status: "active" | "cooling",
): AsyncGenerator<NumberRow> {
  let after = 0;
  for (;;) {
    const asked = { pool, status, after, limit: NUMBERS_AT_ONCE };
    const rows = await listNumbersOfPool(ctx.db, asked);
    yield* rows;
    if (rows.length < NUMBERS_AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}
