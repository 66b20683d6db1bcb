import { deleteTokens } from "#db/queries/search.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import type { Counted } from "#lib/counters/arrival.ts";
import type { Tally } from "#lib/counters/tally.ts";
import { type Change, recordChange } from "#lib/live/record-change.ts";
import { textTokens } from "#lib/search/tokens.ts";

/** A listed message, with what its search tokens, counters and change row need. */
export type ListedMessage = Counted &
  Omit<Change, "kind" | "messageId"> & { id: number; text: string; serviceKey: string | null };

/**
 * Takes a listed message from search and counters and tells of it; its row is the caller's to
 * change or delete.
 * @param tally gathers the counters, for the caller to write
 */
export function* unlistMessage(
  ctx: Context,
  message: ListedMessage,
  kind: "message-hidden" | "message-deleted",
  tally: Tally,
): Steps<void> {
  const { id, text } = message;
  if (text) yield* step(deleteTokens(ctx.db, { id, tokens: textTokens(text).join(" ") }));
  tally.addUnlisted(message);
  yield* recordChange(ctx, { ...message, kind, messageId: id });
}
