import { rewriteIndex } from "#db/maintenance.ts";
import { type Steps, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import type { Grounds } from "#lib/messages/moderation.ts";
import { removeMessages } from "#lib/messages/remove-messages.ts";
import { requireModerated } from "#lib/messages/require-moderated.ts";
import { requireReason } from "#lib/messages/require-reason.ts";

/**
 * Deletes a message of any visibility for good, with all that hangs on it; and its sender where that
 * may be a person of whom nothing else is left.
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
  const { reason, batch } = grounds;
  const message = yield* requireModerated(ctx, publicId);
  yield* removeMessages(ctx, [message]);
  yield* recordDeed(ctx, {
    action: "message.delete",
    subject: publicId,
    detail: batch ? { batch } : undefined,
    before: { visibility: message.visibility },
    reason,
  });
  return message.listed;
}
