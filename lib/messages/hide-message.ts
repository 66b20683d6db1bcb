import { rewriteIndex } from "#db/maintenance.ts";
import { hideMessage as hideRow } from "#db/queries/messages.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { requireMessage } from "#lib/messages/require-message.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { unlistMessage } from "#lib/messages/unlist-message.ts";

/**
 * Takes a listed message from every list, for good: its public copy goes, its original stays sealed
 * for as long as messages are kept.
 * @param input.id its public id
 * @param input.reason for the audit trail, 1 to 500 characters
 * @returns false for a message that is not listed: nothing changed
 * @throws Problem not-found, or invalid for the reason
 */
export async function hideMessage(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<boolean> {
  const said = requireReason(reason);
  const isHidden = await transaction(ctx.db, () => hide(ctx, id, said));
  if (isHidden) await rewriteIndex(ctx.db);
  return isHidden;
}

function* hide(ctx: Context, publicId: string, reason: string): Steps<boolean> {
  const message = yield* requireMessage(ctx, publicId);
  if (!message.listed) return false;
  const tally = new Tally();
  yield* step(hideRow(ctx.db, { id: message.id }));
  yield* unlistMessage(ctx, message, "message-hidden", tally);
  yield* tally.write(ctx);
  yield* recordDeed(ctx, { action: "message.hide", subject: publicId, reason });
  return true;
}
