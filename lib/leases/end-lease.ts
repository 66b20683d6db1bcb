import {
  closeLease,
  findLease,
  findLeaseOfTerm,
  type LeaseRow,
  setFree,
  setLeasedUntil,
  setLeaseEnd,
} from "#db/queries/leases.ts";
import { endTerm } from "#db/queries/numbers.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { idOfLeaseId, leaseId } from "#lib/leases/lease-card.ts";
import { recordChange } from "#lib/live/record-change.ts";
import { requireReason } from "#lib/messages/require-reason.ts";

/**
 * Gives a lease up before its time: nothing that arrives from now on is the holder's. One that has
 * ended already stays as it is.
 * @param restMs how long its number rests before it is public again
 */
export function releaseLease(ctx: Context, rowId: number, restMs: number): Promise<void> {
  return transaction(ctx.db, function* () {
    const [lease] = yield* step(findLease(ctx.db, { id: rowId }));
    if (lease) yield* shorten(ctx, lease, restMs, { action: "lease.release" });
  });
}

/**
 * Ends anybody's lease, for those who run the site.
 * @param input.id its public id
 * @param input.reason for the audit log, 1 to 500 characters
 * @throws Problem not-found, or invalid for the reason
 */
export async function endLease(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
  restMs: number,
): Promise<void> {
  const said = requireReason(reason);
  const rowId = idOfLeaseId(ctx.keyring, id);
  return transaction(ctx.db, function* () {
    const [lease] = rowId === null ? [] : yield* step(findLease(ctx.db, { id: rowId }));
    if (!lease) throw new Problem("not-found", `There is no lease ${id}.`);
    yield* shorten(ctx, lease, restMs, { action: "lease.end", reason: said });
  });
}

function* shorten(
  ctx: Context,
  lease: LeaseRow,
  restMs: number,
  deed: { action: string; reason?: string },
): Steps<void> {
  const { db, keyring } = ctx;
  const { id, numberId, termId, e164, country } = lease;
  const endsAt = ctx.now();
  if (!lease.isOpen || lease.endsAt <= endsAt) return;
  const freesAt = endsAt + restMs;
  yield* step(setLeaseEnd(db, { id, endsAt, freesAt }));
  yield* step(setLeasedUntil(db, { id: numberId, termId, until: freesAt }));
  yield* recordDeed(ctx, { ...deed, subject: leaseId(keyring, id), detail: { number: e164 } });
  yield* recordChange(ctx, { kind: "number-leased", numberId, e164, country });
}

/** Makes the number of a lease whose rest is over public again, in a transaction of the caller's. */
export function* freeNumber(ctx: Context, lease: LeaseRow): Steps<void> {
  const { db } = ctx;
  const { id, numberId, termId, endsAt, freesAt, e164, country } = lease;
  yield* step(closeLease(db, { id, endsAt, freesAt }));
  yield* step(endTerm(db, { id: termId, endedAt: ctx.now() }));
  const freed = yield* step(setFree(db, { id: numberId, termId, at: freesAt }));
  if (freed.length > 0) {
    yield* recordChange(ctx, { kind: "number-freed", numberId, e164, country });
  }
}

/** Ends the lease that a number is in because the number goes elsewhere, in the transaction that moves it. */
export function* endLeaseOfTerm({ db, now }: Context, termId: number): Steps<void> {
  const [lease] = yield* step(findLeaseOfTerm(db, { termId }));
  if (!lease) return;
  const at = now();
  yield* step(closeLease(db, { id: lease.id, endsAt: Math.min(lease.endsAt, at), freesAt: at }));
  yield* step(endTerm(db, { id: termId, endedAt: at }));
}
