import { rewriteIndex } from "#db/maintenance.ts";
import { type Steps, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { type Grounds, recordModeration } from "#lib/messages/moderation.ts";
import { requireModerated } from "#lib/messages/require-moderated.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { unlist } from "#lib/messages/set-visibility.ts";

/**
 * Takes a listed message from every list: its public copy goes, its original stays sealed for as long
 * as originals are kept.
 * @param input.id its public id
 * @param input.reason for the audit log, 1 to 500 characters
 * @returns false for a message that is not listed: nothing changed
 * @throws Problem not-found, or invalid for the reason
 */
export async function hideMessage(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<boolean> {
  const grounds = { reason: requireReason(reason) };
  const isHidden = await transaction(ctx.db, () => hideSteps(ctx, id, grounds));
  if (isHidden) await rewriteIndex(ctx.db);
  return isHidden;
}

/** The same, in a transaction of the caller's, who has the search index rewritten. */
export function* hideSteps(ctx: Context, publicId: string, grounds: Grounds): Steps<boolean> {
  const message = yield* requireModerated(ctx, publicId);
  if (!message.listed) return false;
  const tally = new Tally();
  yield* unlist(ctx, message, tally);
  yield* tally.write(ctx);
  const done = { action: "message.hide", outcome: "hidden", after: { visibility: "hidden" } };
  yield* recordModeration(ctx, message, done, grounds);
  return true;
}
