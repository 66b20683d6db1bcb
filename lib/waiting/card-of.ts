import { findListedMessage } from "#db/queries/messages.ts";
import type { Context } from "#lib/context.ts";
import type { RecordedChange } from "#lib/live/change-feed.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { messageCard } from "#lib/messages/message-page.ts";

const cards = new WeakMap<RecordedChange, Promise<MessageCard | null>>();

/**
 * The message that a change tells of, read once for all who wait for it.
 * @returns null when it is not listed
 */
export function cardOf(ctx: Context, change: RecordedChange): Promise<MessageCard | null> {
  return readOnce(cards, change, async () => {
    const [row] = await findListedMessage(ctx.db, { id: change.messageId ?? 0 });
    return row ? messageCard(ctx.keyring, row) : null;
  });
}

/**
 * What belongs to a change, read once, and again only when reading failed.
 * @param known keeps it for as long as somebody holds the change
 */
export function readOnce<T>(
  known: WeakMap<RecordedChange, Promise<T>>,
  change: RecordedChange,
  read: () => Promise<T>,
): Promise<T> {
  const reading = known.get(change);
  if (reading) return reading;
  const begun = read();
  known.set(change, begun);
  begun.catch(() => known.delete(change));
  return begun;
}
