import { removableMessagesOfTerm } from "#db/queries/messages.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { removeMessages } from "#lib/messages/remove-messages.ts";

/** Few enough that a batch's transaction keeps nobody waiting. */
const BATCH = 50;

/**
 * Deletes some of what a lease received for good, with the senders of whom nothing else is there; in a
 * transaction of the caller's.
 * @returns whether something is left
 */
export function* deletePrivate(ctx: Context, termId: number): Steps<boolean> {
  const found = yield* step(removableMessagesOfTerm.unlisted(ctx.db, { termId, limit: BATCH }));
  yield* removeMessages(ctx, found);
  return found.length === BATCH;
}
