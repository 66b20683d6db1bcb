import { findListedMessage } from "#db/queries/messages.ts";
import type { Context } from "#lib/context.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { messageCard } from "#lib/messages/message-page.ts";
import { idOfPublicId } from "#lib/messages/public-id.ts";

/**
 * One message, as the public may see it.
 * @param input.id its public id, or anything else
 * @returns null alike for what is unknown, hidden, private or of another site
 */
export async function getMessage(
  { db, keyring }: Context,
  input: { id: string },
): Promise<MessageCard | null> {
  const id = idOfPublicId(keyring, input.id);
  if (id === null) return null;
  const [row] = await findListedMessage(db, { id });
  return row ? messageCard(keyring, row) : null;
}
