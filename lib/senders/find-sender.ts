import { findSenderBySlug } from "#db/queries/senders.ts";
import type { Context } from "#lib/context.ts";
import type { SenderCard } from "#lib/senders/sender-card.ts";
import { senderCards } from "#lib/senders/sender-page.ts";

/** A sender by its page's slug. @returns null where none with that slug ever had a listed message */
export async function findSender(
  { db }: Context,
  { slug }: { slug: string },
): Promise<SenderCard | null> {
  const rows = await findSenderBySlug(db, { slug });
  return rows[0]?.lastMessageAt ? (senderCards(rows)[0] ?? null) : null;
}
