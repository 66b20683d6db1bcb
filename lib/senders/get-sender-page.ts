import { listedMessagesOfSender } from "#db/queries/messages.ts";
import { findSenderBySlug } from "#db/queries/senders.ts";
import type { Context } from "#lib/context.ts";
import type { Cursor } from "#lib/http/cursor.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import type { MessagePage } from "#lib/messages/message-card.ts";
import { messagePage } from "#lib/messages/message-page.ts";
import type { SenderCard } from "#lib/senders/sender-card.ts";
import { firstSenders, senderCards } from "#lib/senders/sender-page.ts";

const OTHERS_SHOWN = 12;

export type SenderDetail = {
  /** UTC milliseconds: when this was read. */
  at: number;
  /** The newest change when reading began: the page's stream starts after it. */
  seq: number;
  sender: SenderCard;
  messages: MessagePage;
  /** Others, last message first. */
  more: SenderCard[];
};

/** What a sender's page shows. @returns null when no sender with that slug ever had a listed message */
export async function getSenderPage(
  ctx: Context,
  input: Cursor & { slug: string },
): Promise<SenderDetail | null> {
  const seq = await newestSeq(ctx);
  const { slug } = input;
  const rows = await findSenderBySlug(ctx.db, { slug });
  const [row] = rows;
  const [sender] = senderCards(rows);
  if (!row?.lastMessageAt || !sender) return null;
  const more = await firstSenders(ctx, OTHERS_SHOWN + 1);
  return {
    at: ctx.now(),
    seq,
    sender,
    messages: await messagePage(ctx, listedMessagesOfSender, { senderId: row.id }, input),
    more: more.filter((other) => other.slug !== slug).slice(0, OTHERS_SHOWN),
  };
}
