import { millisecondsInDay } from "date-fns/constants";
import { deleteOriginal } from "#db/queries/messages.ts";
import { listKeptOriginals } from "#db/queries/originals.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";

const BATCH = 100;

/**
 * Deletes what was received of messages that nobody has to look at any more: all that are older than
 * so many days and whose review is not open. The messages stay. Private ones keep theirs until they go.
 * @returns how many were deleted
 * @throws ClaimLost when another process has taken over
 */
export async function expireOriginals(ctx: Context, claim: Claim, days: number): Promise<number> {
  const before = ctx.now() - days * millisecondsInDay;
  let deleted = 0;
  for (let after = 0; ; ) {
    const done = await transaction(ctx.db, () => expireBatch(ctx, claim, before, after));
    deleted += done.deleted;
    if (done.isEnd) return deleted;
    after = done.last;
  }
}

type Done = { deleted: number; last: number; isEnd: boolean };

function* expireBatch(ctx: Context, claim: Claim, before: number, after: number): Steps<Done> {
  const { db } = ctx;
  yield* keepClaim(ctx, claim);
  const rows = yield* step(listKeptOriginals(db, { after, limit: BATCH }));
  const old = rows.filter(({ receivedAt }) => receivedAt < before);
  const expired = old.filter(({ isOpen, visibility }) => !isOpen && visibility !== "private");
  for (const { messageId } of expired) yield* step(deleteOriginal(db, { messageId }));
  return {
    deleted: expired.length,
    last: rows.at(-1)?.messageId ?? after,
    // Messages come in the order of time.
    isEnd: old.length < BATCH,
  };
}
