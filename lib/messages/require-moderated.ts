import { findModerated, type ModeratedRow } from "#db/queries/messages.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import { idOfPublicId } from "#lib/messages/public-id.ts";

/**
 * The message of a public id as moderation sees it, whatever its visibility.
 * @throws Problem not-found when there is none, or none any more
 */
export function* requireModerated({ db, keyring }: Context, publicId: string): Steps<ModeratedRow> {
  const id = idOfPublicId(keyring, publicId);
  const [message] = id === null ? [] : yield* step(findModerated(db, { id }));
  if (!message) throw new Problem("not-found", `There is no message ${publicId}.`);
  return message;
}
