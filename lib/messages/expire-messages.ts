import { deleteMessage, deleteOriginal, listOldest } from "#db/queries/messages.ts";
import { deleteReview } from "#db/queries/reviews.ts";
import { deletePagelessSender } from "#db/queries/senders.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { unlistMessage } from "#lib/messages/unlist-message.ts";

/** Few enough that a batch's transaction keeps nobody waiting. */
const BATCH = 50;

/**
 * Deletes messages from before an instant for good: public copy, original, search tokens; and
 * senders that may be persons once nothing of theirs is left.
 * @param before UTC milliseconds
 * @returns how many messages were deleted
 * @throws ClaimLost when another process has taken over
 */
export async function expireMessages(ctx: Context, claim: Claim, before: number): Promise<number> {
  let deleted = 0;
  for (;;) {
    const count = await transaction(ctx.db, () => expireBatch(ctx, claim, before));
    deleted += count;
    if (count < BATCH) return deleted;
  }
}

function* expireBatch(ctx: Context, claim: Claim, before: number): Steps<number> {
  const { db } = ctx;
  yield* keepClaim(ctx, claim);
  const oldest = yield* step(listOldest(db, { limit: BATCH }));
  const expired = oldest.filter(({ receivedAt }) => receivedAt < before);
  const tally = new Tally();
  for (const message of expired) {
    const { id, listed, senderId, senderSlug } = message;
    yield* step(deleteOriginal(db, { messageId: id }));
    yield* step(deleteReview(db, { messageId: id }));
    yield* step(deleteMessage(db, { id }));
    if (listed) yield* unlistMessage(ctx, message, "message-deleted", tally);
    if (senderSlug === null) yield* step(deletePagelessSender(db, { id: senderId }));
  }
  yield* tally.write(ctx);
  return expired.length;
}
