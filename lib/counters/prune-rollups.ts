import { millisecondsInDay } from "date-fns/constants";
import {
  deleteDeliveries,
  deleteMinutes,
  nextOfDeliveries,
  nextOfMinutes,
} from "#db/queries/rollups.ts";
import { deleteTimings, nextOfTimings } from "#db/queries/timings.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";

export const MINUTES_KEPT_MS = 2 * millisecondsInDay;
export const DELIVERIES_KEPT_MS = 35 * millisecondsInDay;

/** Things whose old counts go in one transaction. */
const AT_ONCE = 50;

type Rollup = { next: typeof nextOfMinutes; remove: typeof deleteMinutes };

const minutes: Rollup = { next: nextOfMinutes, remove: deleteMinutes };
const deliveries: Rollup = { next: nextOfDeliveries, remove: deleteDeliveries };

/**
 * Deletes minutes older than two days and delivery times older than 35, thing by thing: what is
 * old lies at the beginning of each, so nothing else is read. Those of numbers, senders and services
 * are kept by the day: a day goes once all of it is older.
 * @throws ClaimLost when another process has taken over
 */
export async function pruneRollups(ctx: Context, claim: Claim): Promise<void> {
  const at = ctx.now();
  for (const kind of ["all", "source"]) {
    await pruneKind(ctx, claim, minutes, kind, at - MINUTES_KEPT_MS);
  }
  const before = at - DELIVERIES_KEPT_MS;
  for (const kind of ["all", "source"]) await pruneKind(ctx, claim, deliveries, kind, before);
  const beforeDay = before - millisecondsInDay;
  await pruneKind(ctx, claim, deliveries, "number", beforeDay);
  for (const kind of ["sender", "service"]) await pruneTimings(ctx, claim, kind, beforeDay);
}

async function pruneTimings(
  ctx: Context,
  claim: Claim,
  kind: string,
  before: number,
): Promise<void> {
  for (let ref: number | null = 0; ref !== null; ) {
    const from: number = ref;
    ref = await transaction(ctx.db, () => pruneSomeTimings(ctx, claim, kind, from, before));
  }
}

/** @returns where to go on; null at the end */
function* pruneSomeTimings(
  ctx: Context,
  claim: Claim,
  kind: string,
  from: number,
  before: number,
): Steps<number | null> {
  const { db } = ctx;
  yield* keepClaim(ctx, claim);
  let ref = from;
  for (let nth = 0; nth < AT_ONCE; nth++) {
    const [found] = yield* step(nextOfTimings(db, { kind, ref }));
    if (!found) return null;
    ref = found.ref;
    yield* step(deleteTimings(db, { kind, ref, before }));
  }
  return ref;
}

async function pruneKind(
  ctx: Context,
  claim: Claim,
  rollup: Rollup,
  kind: string,
  before: number,
): Promise<void> {
  for (let ref: string | null = ""; ref !== null; ) {
    const from: string = ref;
    ref = await transaction(ctx.db, () => pruneSome(ctx, claim, rollup, kind, from, before));
  }
}

/** @returns where to go on; null at the end */
function* pruneSome(
  ctx: Context,
  claim: Claim,
  { next, remove }: Rollup,
  kind: string,
  from: string,
  before: number,
): Steps<string | null> {
  const { db } = ctx;
  yield* keepClaim(ctx, claim);
  let ref = from;
  for (let nth = 0; nth < AT_ONCE; nth++) {
    yield* step(remove(db, { kind, ref, before }));
    const [found] = yield* step(next(db, { kind, ref }));
    if (!found) return null;
    ref = found.ref;
  }
  return ref;
}
