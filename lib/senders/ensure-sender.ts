import {
  findSenderByKey,
  findSenderBySlug,
  insertSender,
  nameSender,
  type SenderRow,
} from "#db/queries/senders.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { freeSlug } from "#lib/names/free-slug.ts";
import type { SenderIdentity } from "#lib/senders/identify-sender.ts";

/** A stored sender: its row's id, and the slug of its page if it has one. */
export type StoredSender = { id: number; slug: string | null };

/**
 * Finds or makes a sender, shown as last written in a listed message. A full phone number gets its
 * page with the first of them that holds a code: until then it may be a person. A sender without
 * slug (an e-mail address) never gets one.
 * @param found the sender, where it was found already in the same transaction
 */
export function* ensureSender(
  { db }: Context,
  identity: SenderIdentity,
  { isListed, hasCode }: { isListed: boolean; hasCode: boolean },
  found?: SenderRow,
): Steps<StoredSender> {
  const { kind, key, title } = identity;
  const mayHavePage = kind !== "phone" || (isListed && hasCode);
  const wanted = mayHavePage ? identity.slug : null;
  const [known] = found ? [found] : yield* step(findSenderByKey(db, { key }));
  const slug =
    known?.slug ??
    (wanted === null
      ? null
      : yield* freeSlug(wanted, key, (slug) => findSenderBySlug(db, { slug })));
  if (!known) {
    const { id } = yield* step(insertSender(db, { kind, key, title, slug }));
    return { id, slug };
  }
  if (isListed && (known.slug !== slug || known.title !== title)) {
    yield* step(nameSender(db, { id: known.id, title, slug }));
  }
  return { id: known.id, slug };
}
