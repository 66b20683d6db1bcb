import { rewriteIndex } from "#db/maintenance.ts";
import { deleteOriginal, deleteMessage as deleteRow } from "#db/queries/messages.ts";
import { deleteReview } from "#db/queries/reviews.ts";
import { deletePagelessSender } from "#db/queries/senders.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import type { Grounds } from "#lib/messages/moderation.ts";
import { requireModerated } from "#lib/messages/require-moderated.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { unlistMessage } from "#lib/messages/unlist-message.ts";

/**
 * Deletes a message of any visibility for good: public copy, original, search tokens; and its
 * sender where that may be a person of whom nothing else is left.
 * @param input.id its public id
 * @param input.reason for the audit log, 1 to 500 characters
 * @throws Problem not-found, also for one that was deleted before, or invalid for the reason
 */
export async function deleteMessage(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const grounds = { reason: requireReason(reason) };
  const wasListed = await transaction(ctx.db, () => deleteSteps(ctx, id, grounds));
  if (wasListed) await rewriteIndex(ctx.db);
}

/**
 * The same, in a transaction of the caller's, who has the search index rewritten.
 * @returns whether it was listed
 */
export function* deleteSteps(ctx: Context, publicId: string, grounds: Grounds): Steps<boolean> {
  const { db } = ctx;
  const { reason, batch } = grounds;
  const message = yield* requireModerated(ctx, publicId);
  const { id, listed, senderId, senderSlug, visibility } = message;
  const tally = new Tally();
  yield* step(deleteOriginal(db, { messageId: id }));
  yield* step(deleteReview(db, { messageId: id }));
  yield* step(deleteRow(db, { id }));
  if (listed) yield* unlistMessage(ctx, message, "message-deleted", tally);
  yield* tally.write(ctx);
  if (!senderSlug) yield* step(deletePagelessSender(db, { id: senderId }));
  yield* recordDeed(ctx, {
    action: "message.delete",
    subject: publicId,
    detail: batch ? { batch } : undefined,
    before: { visibility },
    reason,
  });
  return listed;
}
