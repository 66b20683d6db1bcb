import { findMessage } from "#db/queries/messages.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { idOfPublicId } from "#lib/messages/public-id.ts";
import type { ListedMessage } from "#lib/messages/unlist-message.ts";

/**
 * The message of a public id, whatever its visibility.
 * @throws Problem not-found when there is none, or none any more
 */
export function* requireMessage(
  { db, keyring }: Context,
  publicId: string,
): Steps<ListedMessage & { listed: boolean }> {
  const id = idOfPublicId(keyring, publicId);
  const [message] = id === null ? [] : yield* step(findMessage(db, { id }));
  if (!message) throw new Problem("not-found", `There is no message ${publicId}.`);
  return message;
}
