import { setTimeout as sleep } from "node:timers/promises";
import { millisecondsInDay } from "date-fns/constants";
import { emptyLog, isRewriteLeft, rewriteIndex } from "#db/maintenance.ts";
import { step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim, releaseClaim, takeClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { pruneRollups } from "#lib/counters/prune-rollups.ts";
import { expireMessages } from "#lib/messages/expire-messages.ts";
import { expireOriginals } from "#lib/originals/expire-originals.ts";
import { pruneHours } from "#lib/retention/prune-hours.ts";
import { pruneSenders } from "#lib/retention/prune-senders.ts";
import { type KeptFor, type PruningRule, pruningRules } from "#lib/retention/pruning-rules.ts";
import { restAfter } from "#lib/retention/rest-after.ts";
import { keepSweep } from "#lib/retention/sweep-state.ts";

const BATCH = 200;
const READER_ENDS_WITHIN_MS = 5000;
const BETWEEN_TRIES_MS = 100;

/** The index is rewritten after deletions, but not with each run: it may be large. */
const INDEX_REWRITTEN_EVERY_MS = millisecondsInDay / 4;
const rewrites = new WeakMap<object, { at: number; isDue: boolean }>();

/**
 * Deletes what is older than it may be: messages first, then everything that `pruning-rules.ts` names.
 * @param days how long messages stay, where neither their number nor their country says otherwise
 * @param addressDays how long it is kept where deeds were done from
 * @param originalDays how long what was received is kept, at most as long as messages are
 * @returns how many messages were deleted; null when another process is at it
 * @throws ClaimLost when another process has taken over
 */
export async function runRetention(
  ctx: Context,
  days: number,
  addressDays = 30,
  originalDays = days,
): Promise<number | null> {
  const claim = await takeClaim(ctx, "retention");
  if (!claim) return null;
  try {
    return await deleteExpired(ctx, claim, {
      messages: days,
      addresses: addressDays,
      originals: Math.min(days, originalDays),
    });
  } finally {
    await releaseClaim(ctx, claim);
  }
}

async function deleteExpired(ctx: Context, claim: Claim, kept: KeptFor): Promise<number> {
  const deleted = await expireMessages(ctx, claim, kept.messages);
  await expireOriginals(ctx, claim, kept.originals);
  for (const rule of pruningRules) await prune(ctx, claim, rule, kept);
  await pruneRollups(ctx, claim);
  await pruneHours(ctx, claim);
  await pruneSenders(ctx, claim);
  await transaction(ctx.db, () => keepSweep(ctx, deleted));
  await rewriteIndexWhenDue(ctx, deleted > 0);
  await emptyLogSoon(ctx);
  return deleted;
}

/**
 * Empties SQLite's log, so that nothing that was deleted is left in it.
 * @returns false when another process reads for too long: the next run does it
 */
export async function emptyLogSoon({ db }: Pick<Context, "db">): Promise<boolean> {
  for (let waited = 0; waited < READER_ENDS_WITHIN_MS; waited += BETWEEN_TRIES_MS) {
    if (emptyLog(db)) return true;
    await sleep(BETWEEN_TRIES_MS);
  }
  return false;
}

async function rewriteIndexWhenDue({ db, now }: Context, hasDeleted: boolean): Promise<void> {
  const last = rewrites.get(db.connection) ?? {
    at: -Infinity,
    isDue: await isRewriteLeft(db),
  };
  const isDue = last.isDue || hasDeleted;
  const isTime = now() - last.at >= INDEX_REWRITTEN_EVERY_MS;
  if (isDue && isTime) await rewriteIndex(db, restAfter);
  rewrites.set(db.connection, isDue && isTime ? { at: now(), isDue: false } : { ...last, isDue });
}

async function prune(
  ctx: Context,
  claim: Claim,
  { days, deleteOld }: PruningRule,
  kept: KeptFor,
): Promise<void> {
  const before = ctx.now() - days(kept) * millisecondsInDay;
  for (;;) {
    const rows = await transaction(ctx.db, function* () {
      yield* keepClaim(ctx, claim);
      return yield* step(deleteOld(ctx.db, { before, limit: BATCH }));
    });
    if (rows.length < BATCH) return;
  }
}
