import { millisecondsInDay } from "date-fns/constants";
import { listExpirable, listExpirableBriefly } from "#db/queries/messages.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { removeMessages } from "#lib/messages/remove-messages.ts";
import { type KeptDays, keptDays } from "#lib/retention/kept-days.ts";
import { restAfter } from "#lib/retention/rest-after.ts";
import { keepPlace, placeOf } from "#lib/retention/sweep-state.ts";

/** Few enough that a batch's transaction keeps nobody waiting. */
const BATCH = 50;
/** Of what is kept for longer more is passed over at once: nothing is locked meanwhile. */
const PASSED_AT_ONCE = 1000;

/**
 * Deletes messages for good that were kept for as many days as their number, else their country,
 * else the configuration says. For each such number of days it goes on behind the messages that it
 * is done with, so that what is kept for longer is passed over once, not each time.
 * @param usual for how many days messages are kept
 * @returns how many messages were deleted
 * @throws ClaimLost when another process has taken over
 */
export async function expireMessages(ctx: Context, claim: Claim, usual: number): Promise<number> {
  const kept = await keptDays(ctx, usual);
  let deleted = 0;
  for (const days of kept.days) deleted += await sweep(ctx, claim, { ...kept, usual, days });
  return deleted;
}

type Sweep = Pick<KeptDays, "version"> & {
  usual: number;
  /** For how long those messages are kept that this sweep deletes. */
  days: number;
};

async function sweep(ctx: Context, claim: Claim, what: Sweep): Promise<number> {
  const before = ctx.now() - what.days * millisecondsInDay;
  let deleted = 0;
  let place = await placeOf(ctx, what.days, what.version);
  for (;;) {
    const begunAt = performance.now();
    const done = await transaction(ctx.db, () => sweepBatch(ctx, claim, what, before, place));
    deleted += done.deleted;
    if (done.isEnd) return deleted;
    await restAfter(begunAt);
    place = done.deleted > 0 ? done.place : await passOver(ctx, what, before, done.place);
  }
}

type Done = { deleted: number; place: number; isEnd: boolean };

function* sweepBatch(
  ctx: Context,
  claim: Claim,
  { usual, days, version }: Sweep,
  before: number,
  after: number,
): Steps<Done> {
  yield* keepClaim(ctx, claim);
  const rows = yield* step(listExpirable(ctx.db, { after, limit: BATCH }));
  const old = rows.slice(0, firstYoung(rows, before));
  const expired = old.filter((row) => (row.days ?? usual) === days);
  yield* removeMessages(ctx, expired);
  const place = old.at(-1)?.id ?? after;
  yield* keepPlace(ctx, days, version, place);
  return { deleted: expired.length, place, isEnd: old.length < BATCH };
}

/** @returns the last message before one that is to be deleted, or is too young, or is not there */
async function passOver(
  { db }: Context,
  { usual, days }: Sweep,
  before: number,
  from: number,
): Promise<number> {
  for (let place = from; ; ) {
    const rows = await listExpirableBriefly(db, { after: place, limit: PASSED_AT_ONCE });
    const old = rows.slice(0, firstYoung(rows, before));
    for (const row of old) {
      if ((row.days ?? usual) === days) return place;
      place = row.id;
    }
    if (old.length < PASSED_AT_ONCE) return place;
  }
}

/** Messages come in the order of time. */
function firstYoung(rows: { receivedAt: number }[], before: number): number {
  const index = rows.findIndex(({ receivedAt }) => receivedAt >= before);
  return index === -1 ? rows.length : index;
}
