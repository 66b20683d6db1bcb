import { setTimeout as sleep } from "node:timers/promises";
import { millisecondsInDay } from "date-fns/constants";
import { emptyLog, rewriteIndex } from "#db/maintenance.ts";
import { deleteOldChanges } from "#db/queries/changes.ts";
import { deleteOldNonces } from "#db/queries/nonces.ts";
import { deleteOldRefusals } from "#db/queries/refusals.ts";
import { deleteOldUnrouted } from "#db/queries/unrouted-messages.ts";
import { step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { expireMessages } from "#lib/messages/expire-messages.ts";

const CHANGES_KEPT_MS = 2 * millisecondsInDay;
/** Longer than any provider repeats a request, or any proof is good for. */
const NONCES_KEPT_MS = 4 * millisecondsInDay;
const BATCH = 200;
const READER_ENDS_WITHIN_MS = 5000;
const BETWEEN_TRIES_MS = 100;

/** The index is rewritten after deletions, but not with each run: it may be large. */
const INDEX_REWRITTEN_EVERY_MS = millisecondsInDay / 4;
const rewrites = new WeakMap<object, { at: number; isDue: boolean }>();

type OldRows = (
  db: Context["db"],
  params: { before: number; limit: number },
) => PromiseLike<unknown[]>;

/**
 * Deletes what is older than it may be: messages, unrouted ones, refused requests, changes.
 * @param days how long messages stay
 * @returns how many messages were deleted; null when another process is at it
 * @throws ClaimLost when another process has taken over
 */
export async function runRetention(ctx: Context, days: number): Promise<number | null> {
  const claim = await takeClaim(ctx, "retention");
  if (!claim) return null;
  try {
    return await deleteExpired(ctx, claim, days);
  } finally {
    await releaseClaim(ctx, claim);
  }
}

async function deleteExpired(ctx: Context, claim: Claim, days: number): Promise<number> {
  const before = ctx.now() - days * millisecondsInDay;
  const deleted = await expireMessages(ctx, claim, before);
  await deleteOld(ctx, claim, deleteOldUnrouted, before);
  await deleteOld(ctx, claim, deleteOldRefusals, before);
  await deleteOld(ctx, claim, deleteOldNonces, ctx.now() - NONCES_KEPT_MS);
  await deleteOld(ctx, claim, deleteOldChanges, ctx.now() - CHANGES_KEPT_MS);
  await rewriteIndexWhenDue(ctx, deleted > 0);
  for (let waited = 0; !emptyLog(ctx.db) && waited < READER_ENDS_WITHIN_MS; ) {
    await sleep(BETWEEN_TRIES_MS);
    waited += BETWEEN_TRIES_MS;
  }
  return deleted;
}

async function rewriteIndexWhenDue({ db, now }: Context, hasDeleted: boolean): Promise<void> {
  const last = rewrites.get(db.connection) ?? { at: -Infinity, isDue: false };
  const isDue = last.isDue || hasDeleted;
  const isTime = now() - last.at >= INDEX_REWRITTEN_EVERY_MS;
  if (isDue && isTime) await rewriteIndex(db);
  rewrites.set(db.connection, isDue && isTime ? { at: now(), isDue: false } : { ...last, isDue });
}

async function deleteOld(
  ctx: Context,
  claim: Claim,
  deleteRows: OldRows,
  before: number,
): Promise<void> {
  for (;;) {
    const rows = await transaction(ctx.db, function* () {
      yield* keepClaim(ctx, claim);
      return yield* step(deleteRows(ctx.db, { before, limit: BATCH }));
    });
    if (rows.length < BATCH) return;
  }
}
