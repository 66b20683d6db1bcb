import { rewriteIndex } from "#db/maintenance.ts";
import { type Steps, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { removeMessages } from "#lib/messages/remove-messages.ts";
import { requireMessage } from "#lib/messages/require-message.ts";
import { requireReason } from "#lib/messages/require-reason.ts";

/**
 * Deletes a message of any visibility for good, with all that hangs on it; and its sender where that
 * may be a person of whom nothing else is left.
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
  const message = yield* requireMessage(ctx, publicId);
  yield* removeMessages(ctx, [message]);
  yield* recordDeed(ctx, { action: "message.delete", subject: publicId, reason });
  return message.listed;
}
