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
  let pruned = await walk(ctx, claim, function* () {
    const { length } = yield* step(deleteOldReports(db, { before, limit: BATCH }));
    return { deleted: length, next: length < BATCH ? null : 0 };
  });
  for (const state of ["granted", "refused", "withdrawn"]) {
    pruned += await walk(ctx, claim, function* (after) {
      const rows = yield* step(listTakedownsFrom(db, { state, after, limit: BATCH }));
      const old = rows.filter(({ closedAt }) => (closedAt ?? 0) < before);
      for (const { id } of old) yield* step(deleteTakedown(db, { id }));
      return { deleted: old.length, next: placeBehind(rows) };
    });
  }
  for (const state of ["lapsed", "expired", "refused", "withdrawn"]) {
    pruned += await walk(ctx, claim, function* (after) {
      const rows = yield* step(listOptOutsFrom(db, { state, after, limit: BATCH }));
      const old = rows.filter(({ at, checkedAt }) => Math.max(at, checkedAt ?? 0) < before);
      for (const { id } of old) yield* step(deleteOptOut(db, { id }));
      return { deleted: old.length, next: placeBehind(rows) };
    });
  }
  await transaction(db, () =>
    step(deleteOldRequestCounts(db, { kind: HOURLY_KIND, before: now() - HOURS_KEPT_MS })),
  );
  return pruned;
}

/** Where the next batch begins; null behind the last one. */
function placeBehind(rows: { id: number }[]): number | null {
  return rows.length < BATCH ? null : rows.at(-1)!.id;
}

/** Goes through batches, each from where the one before it ended. @returns how many rows were deleted */
async function walk(
  ctx: Context,
  claim: Claim,
  deleteFrom: (after: number) => Steps<{ deleted: number; next: number | null }>,
): Promise<number> {
  let deleted = 0;
  let next: number | null = 0;
  while (next !== null) {
    const after: number = next;
    const done = await transaction(ctx.db, function* () {
      yield* keepClaim(ctx, claim);
      return yield* deleteFrom(after);
    });
    deleted += done.deleted;
    next = done.next;
  }
  return deleted;
}
