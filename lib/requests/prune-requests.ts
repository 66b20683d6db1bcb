import { millisecondsInDay } from "date-fns/constants";
import { deleteOptOut, listOptOutsFrom } from "#db/queries/opt-outs.ts";
import { deleteOldReports } from "#db/queries/reports.ts";
import { deleteOldRequestCounts } from "#db/queries/request-counts.ts";
import { deleteTakedown, listTakedownsFrom } from "#db/queries/takedowns.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { HOURLY_KIND } from "#lib/reports/may-withhold.ts";
import { REQUESTS_KEPT_DAYS } from "#lib/requests/kept-days.ts";

const BATCH = 100;
const HOURS_KEPT_MS = 2 * millisecondsInDay;

/**
 * Deletes reports, closed takedown requests and opt-outs that are in force no more, a while later. What
 * was counted stays.
 * @returns how many
 * @throws ClaimLost when another process has taken over
 */
export async function pruneRequests(ctx: Context, claim: Claim): Promise<number> {
  const { db, now } = ctx;
  const before = now() - REQUESTS_KEPT_DAYS * millisecondsInDay;
  let pruned = await drain(ctx, claim, function* () {
    return (yield* step(deleteOldReports(db, { before, limit: BATCH }))).length;
  });
  for (const state of ["granted", "refused", "withdrawn"]) {
    pruned += await drain(ctx, claim, function* () {
      const rows = yield* step(listTakedownsFrom(db, { state, after: 0, limit: BATCH }));
      const old = rows.filter(({ closedAt }) => (closedAt ?? 0) < before);
      for (const { id } of old) yield* step(deleteTakedown(db, { id }));
      return old.length;
    });
  }
  for (const state of ["lapsed", "expired", "refused", "withdrawn"]) {
    pruned += await drain(ctx, claim, function* () {
      const rows = yield* step(listOptOutsFrom(db, { state, after: 0, limit: BATCH }));
      const old = rows.filter(({ at, checkedAt }) => Math.max(at, checkedAt ?? 0) < before);
      for (const { id } of old) yield* step(deleteOptOut(db, { id }));
      return old.length;
    });
  }
  await transaction(db, () =>
    step(deleteOldRequestCounts(db, { kind: HOURLY_KIND, before: now() - HOURS_KEPT_MS })),
  );
  return pruned;
}

/** Deletes batches until one was not full. */
async function drain(
  ctx: Context,
  claim: Claim,
  deleteBatch: () => Steps<number>,
): Promise<number> {
  let deleted = 0;
  for (;;) {
    const count = await transaction(ctx.db, function* () {
      yield* keepClaim(ctx, claim);
      return yield* deleteBatch();
    });
    deleted += count;
    if (count < BATCH) return deleted;
  }
}
