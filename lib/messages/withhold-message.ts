import { rewriteIndex } from "#db/maintenance.ts";
import { type Steps, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { type Grounds, recordModeration } from "#lib/messages/moderation.ts";
import { requireModerated } from "#lib/messages/require-moderated.ts";
import { requireReason } from "#lib/messages/require-reason.ts";
import { withholdText } from "#lib/messages/set-visibility.ts";

/**
 * Withholds a message: it stays listed, and its text goes from the public, from its row and from the
 * search. One that is withheld leaves the queue.
 * @param input.id its public id
 * @param input.reason for the audit log, 1 to 500 characters
 * @returns false for one that was withheld and not in the queue: nothing changed
 * @throws Problem not-found; invalid for the reason; conflict for a hidden message from a time in which
 *   its number is not shown, or not any more
 */
export async function withholdMessage(
  ctx: Context,
  { id, reason }: { id: string; reason: string },
): Promise<boolean> {
  const grounds = { reason: requireReason(reason) };
  const isChanged = await transaction(ctx.db, () => withholdSteps(ctx, id, grounds));
  if (isChanged) await rewriteIndex(ctx.db);
  return isChanged;
}

/** The same, in a transaction of the caller's, who has the search index rewritten. */
export function* withholdSteps(ctx: Context, publicId: string, grounds: Grounds): Steps<boolean> {
  const message = yield* requireModerated(ctx, publicId);
  const isWithheld = message.visibility === "withheld";
  if (isWithheld && !message.reviewCause) return false;
  if (!isWithheld) {
    const tally = new Tally();
    yield* withholdText(ctx, message, "moderation", tally);
    yield* tally.write(ctx);
  }
  const withheldFor = isWithheld ? message.withheldFor : "moderation";
  const after = { visibility: "withheld", withheldFor };
  const done = { action: "message.withhold", outcome: "withheld", after };
  yield* recordModeration(ctx, message, done, grounds);
  return true;
}
