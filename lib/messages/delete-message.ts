import { rewriteIndex } from "#db/maintenance.ts";
import { deleteOriginal, deleteMessage as deleteRow } from "#db/queries/messages.ts";
import { deleteReview } from "#db/queries/reviews.ts";
import { deletePagelessSender } from "#db/queries/senders.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { requireMessage } from "#lib/messages/require-message.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { unlistMessage } from "#lib/messages/unlist-message.ts";

/**
 * Deletes a message of any visibility for good: public copy, original, search tokens; and its
 * sender where that may be a person of whom nothing else is left.
 * @param input.id its public id
 * @param input.reason for the audit trail, 1 to 500 characters
 * @throws Problem not-found, also for one that was deleted before, or invalid for the reason
 */
export async function deleteMessage(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  const said = requireReason(reason);
  const wasListed = await transaction(ctx.db, () => remove(ctx, id, said));
  if (wasListed) await rewriteIndex(ctx.db);
}

function* remove(ctx: Context, publicId: string, reason: string): Steps<boolean> {
  const { db } = ctx;
  const message = yield* requireMessage(ctx, publicId);
  const { id, listed, senderId, senderSlug } = message;
  const tally = new Tally();
  yield* step(deleteOriginal(db, { messageId: id }));
  yield* step(deleteReview(db, { messageId: id }));
  yield* step(deleteRow(db, { id }));
  if (listed) yield* unlistMessage(ctx, message, "message-deleted", tally);
  yield* tally.write(ctx);
  if (!senderSlug) yield* step(deletePagelessSender(db, { id: senderId }));
  yield* recordDeed(ctx, { action: "message.delete", subject: publicId, reason });
  return listed;
}
