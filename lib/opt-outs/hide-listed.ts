import { hideMessage, listListedOfSender } from "#db/queries/messages.ts";
import { findSenderByKey } from "#db/queries/senders.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { rewriteIndexSoon } from "#lib/messages/rewrite-index-soon.ts";
import { unlistMessage } from "#lib/messages/unlist-message.ts";

/** Few enough that a batch's transaction keeps nobody waiting. */
const BATCH = 50;

/**
 * Takes a sender's messages from the lists for good, in small batches.
 * @param key the sender's
 * @returns how many were listed
 * @throws ClaimLost when another process has taken over
 */
export async function hideListed(ctx: Context, claim: Claim, key: string): Promise<number> {
  const [sender] = await findSenderByKey(ctx.db, { key });
  if (!sender || sender.listed === 0) return 0;
  let hidden = 0;
  for (;;) {
    const count = await transaction(ctx.db, () => hideBatch(ctx, claim, sender));
    hidden += count;
    if (count < BATCH) break;
  }
  if (hidden > 0) rewriteIndexSoon(ctx);
  return hidden;
}

function* hideBatch(
  ctx: Context,
  claim: Claim,
  { id: senderId, slug }: { id: number; slug: string | null },
): Steps<number> {
  const { db } = ctx;
  yield* keepClaim(ctx, claim);
  const messages = yield* step(listListedOfSender(db, { senderId, limit: BATCH }));
  if (messages.length === 0) return 0;
  const tally = new Tally();
  for (const message of messages) {
    yield* step(hideMessage(db, { id: message.id }));
    yield* unlistMessage(ctx, message, "message-hidden", tally);
  }
  yield* tally.write(ctx);
  yield* recordDeed(ctx, {
    action: "sender.hide",
    subject: slug === null ? "sender" : `sender:${slug}`,
    detail: { messages: messages.length },
    reason: "The sender has opted out.",
  });
  return messages.length;
}
