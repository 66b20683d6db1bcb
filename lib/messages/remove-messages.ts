import { deleteMessage, deleteOriginal } from "#db/queries/messages.ts";
import { deleteReview } from "#db/queries/reviews.ts";
import { deletePagelessSender } from "#db/queries/senders.ts";
import { deleteReportsOf } from "#db/queries/traces.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { type ListedMessage, unlistMessage } from "#lib/messages/unlist-message.ts";
import { forgetRollups } from "#lib/senders/forget-rollups.ts";

/** What is to be known of a message that is deleted. */
export type RemovableMessage = ListedMessage & { listed: boolean };

/**
 * Deletes messages for good, with all that hangs on them: public copy, original, search tokens,
 * review, reports; and senders that may be persons once nothing of theirs is left. Tells of those
 * that the public saw. This is the one way in which messages are deleted.
 */
export function* removeMessages(ctx: Context, messages: RemovableMessage[]): Steps<void> {
  const { db } = ctx;
  const tally = new Tally();
  const pageless = new Set<number>();
  for (const message of messages) {
    const { id, listed, senderId, senderSlug } = message;
    yield* step(deleteOriginal(db, { messageId: id }));
    yield* step(deleteReview(db, { messageId: id }));
    yield* step(deleteReportsOf(db, { subject: `message:${id}` }));
    yield* step(deleteMessage(db, { id }));
    if (listed) yield* unlistMessage(ctx, message, "message-deleted", tally);
    if (!senderSlug) pageless.add(senderId);
  }
  yield* tally.write(ctx);
  for (const id of pageless) yield* step(deletePagelessSender(db, { id }));
  yield* forgetRollups(ctx, pageless);
}
