import { findListedMessage } from "#db/queries/messages.ts";
import type { Context } from "#lib/context.ts";
import type { RecordedChange } from "#lib/live/change-feed.ts";
import type { LiveEvent } from "#lib/live/live-event.ts";
import { messageCard } from "#lib/messages/message-page.ts";
import { publicId } from "#lib/messages/public-id.ts";

/**
 * What a change tells the public.
 * @returns null when there is nothing to tell: the message that came is not shown any more, or only
 * pages that are made anew show it
 */
export async function liveEvent(ctx: Context, change: RecordedChange): Promise<LiveEvent | null> {
  const { kind, messageId } = change;
  switch (kind) {
    case "message-added":
    case "message-redacted":
    case "message-reindexed": {
      const [row] = await findListedMessage(ctx.db, { id: messageId ?? 0 });
      return row ? { kind, message: messageCard(ctx.keyring, row) } : null;
    }
    case "message-hidden":
    case "message-deleted":
      return { kind, id: publicId(ctx.keyring, messageId ?? 0) };
    case "number-announced":
    case "number-edited":
    case "number-returned":
    case "message-private":
    case "rules-changed":
      return null;
    case "number-added":
    case "number-activated":
    case "number-cooling":
    case "number-leased":
    case "number-freed":
    case "number-retired": {
      const tag = change.tags.find((each) => each.startsWith("number:"));
      return { kind, number: tag?.slice("number:".length) ?? "" };
    }
  }
}
