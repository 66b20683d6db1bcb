import { type Steps, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { type Grounds, recordModeration } from "#lib/messages/moderation.ts";
import { requireModerated } from "#lib/messages/require-moderated.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { showMessage } from "#lib/messages/set-visibility.ts";

/**
 * Publishes a withheld or hidden message: its public copy is made from what was received. One that is
 * public leaves the queue.
 * @param input.id its public id
 * @param input.reason for the audit log, 1 to 500 characters
 * @returns false for one that was public and not in the queue: nothing changed
 * @throws Problem not-found; invalid for the reason, and for a message whose original is not kept any
 *   more; conflict for one from a time in which its number is not shown, or not any more
 */
export async function publishMessage(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<boolean> {
  const grounds = { reason: requireReason(reason) };
  return transaction(ctx.db, () => publishSteps(ctx, id, grounds));
}

/** The same, in a transaction of the caller's. */
export function* publishSteps(ctx: Context, publicId: string, grounds: Grounds): Steps<boolean> {
  const message = yield* requireModerated(ctx, publicId);
  const isPublic = message.visibility === "public";
  if (isPublic && !message.reviewCause) return false;
  if (!isPublic) {
    const tally = new Tally();
    yield* showMessage(ctx, message, tally);
    yield* tally.write(ctx);
  }
  const done = { action: "message.publish", outcome: "published", after: { visibility: "public" } };
  yield* recordModeration(ctx, message, done, grounds);
  return true;
}
