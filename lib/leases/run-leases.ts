import { millisecondsInDay } from "date-fns/constants";
import { findJob, setJob } from "#db/queries/jobs.ts";
import {
  deleteLease,
  deleteLeaseTerm,
  listClosedLeases,
  listDueLeases,
} from "#db/queries/leases.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { deletePrivate } from "#lib/leases/delete-private.ts";
import { freeNumber } from "#lib/leases/end-lease.ts";
import { READABLE_MS } from "#lib/leases/lease-card.ts";
import { emptyLogSoon } from "#lib/retention/run-retention.ts";

const BATCH = 50;
/** What is left of a lease that was over for so long, its dates and its label, is forgotten. */
const KEPT_MS = 30 * millisecondsInDay;

/** How far the deleting of what leases received has come: the last lease that is done, by when its number was free. */
const SWEEP = "leases";

/** What a run did. */
export type LeaseCounts = {
  /** Numbers that are public again. */
  freed: number;
  /** Leases of which nothing is left to be read. */
  emptied: number;
  forgotten: number;
};

/** Whether there is anything to do; costs next to nothing. */
export async function isLeaseDue(
  ctx: Context,
  { isWhole }: { isWhole: boolean },
): Promise<boolean> {
  const { db, now } = ctx;
  const due = await listDueLeases(db, { at: now(), limit: 1 });
  if (due.length > 0 || !isWhole) return due.length > 0;
  const place = await placeOf(ctx);
  const readable = await listClosedLeases(db, { ...place, until: now() - READABLE_MS, limit: 1 });
  const old = await listClosedLeases(db, { at: 0, id: 0, until: now() - KEPT_MS, limit: 1 });
  return readable.length + old.length > 0;
}

/**
 * Makes numbers public again whose lease and rest are over; deletes what leases received that ended
 * an hour ago; forgets leases that ended a month ago.
 * @returns null when another process is at it
 * @throws ClaimLost when another process has taken over
 */
export async function runLeases(ctx: Context): Promise<LeaseCounts | null> {
  const claim = await takeClaim(ctx, "leases");
  if (!claim) return null;
  const counts: LeaseCounts = { freed: 0, emptied: 0, forgotten: 0 };
  try {
    const free = () => freeBatch(ctx, claim, counts);
    const empty = () => emptyNext(ctx, claim, counts);
    const forget = () => forgetBatch(ctx, claim, counts);
    for (const work of [free, empty, forget]) {
      while (await transaction(ctx.db, work));
    }
    if (counts.emptied > 0) await emptyLogSoon(ctx);
    return counts;
  } finally {
    await releaseClaim(ctx, claim);
  }
}

/** @returns whether there may be more, as the others */
function* freeBatch(ctx: Context, claim: Claim, counts: LeaseCounts): Steps<boolean> {
  yield* keepClaim(ctx, claim);
  const due = yield* step(listDueLeases(ctx.db, { at: ctx.now(), limit: BATCH }));
  for (const lease of due) yield* freeNumber(ctx, lease);
  counts.freed += due.length;
  return due.length === BATCH;
}

/** Goes on behind the lease that was done last, in the same transaction: whatever ends it half-way. */
function* emptyNext(ctx: Context, claim: Claim, counts: LeaseCounts): Steps<boolean> {
  const { db } = ctx;
  yield* keepClaim(ctx, claim);
  const [job] = yield* step(findJob(db, { name: SWEEP }));
  const until = ctx.now() - READABLE_MS;
  const from = { at: job?.finished ?? 0, id: job?.place ?? 0 };
  const [lease] = yield* step(listClosedLeases(db, { ...from, until, limit: 1 }));
  if (!lease) return false;
  if (yield* deletePrivate(ctx, lease.termId)) return true;
  const { at, id } = lease;
  yield* step(setJob(db, { name: SWEEP, version: 1, place: id, finished: at }));
  counts.emptied += 1;
  return true;
}

async function placeOf({ db }: Context): Promise<{ at: number; id: number }> {
  const [job] = await findJob(db, { name: SWEEP });
  return { at: job?.finished ?? 0, id: job?.place ?? 0 };
}

function* forgetBatch(ctx: Context, claim: Claim, counts: LeaseCounts): Steps<boolean> {
  const { db } = ctx;
  yield* keepClaim(ctx, claim);
  const until = ctx.now() - KEPT_MS;
  const old = yield* step(listClosedLeases(db, { at: 0, id: 0, until, limit: BATCH }));
  for (const { id, termId } of old) {
    yield* step(deleteLease(db, { id }));
    yield* step(deleteLeaseTerm(db, { id: termId }));
  }
  counts.forgotten += old.length;
  return old.length === BATCH;
}
