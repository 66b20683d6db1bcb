import { createHash } from "node:crypto";
import {
  findSenderByKey,
  findSenderBySlug,
  insertSender,
  nameSender,
} from "#db/queries/senders.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import type { SenderIdentity } from "#lib/senders/identify-sender.ts";

/** A stored sender: its row's id, and the slug of its page if it has one. */
export type StoredSender = { id: number; slug: string | null };

/**
 * Finds or makes a sender, shown as last written in a listed message. A full phone number gets its
 * page with the first of them that holds a code: until then it may be a person. A sender without
 * slug (an e-mail address) never gets one.
 */
export function* ensureSender(
  { db }: Context,
  identity: SenderIdentity,
  { isListed, hasCode }: { isListed: boolean; hasCode: boolean },
): Steps<StoredSender> {
  const { kind, key, title } = identity;
  const mayHavePage = kind !== "phone" || (isListed && hasCode);
  const wanted = mayHavePage ? identity.slug : null;
  const [known] = yield* step(findSenderByKey(db, { key }));
  const slug = known?.slug ?? (wanted === null ? null : yield* freeSlug(db, wanted, key));
  if (!known) {
    const { id } = yield* step(insertSender(db, { kind, key, title, slug }));
    return { id, slug };
  }
  if (isListed && (known.slug !== slug || known.title !== title)) {
    yield* step(nameSender(db, { id: known.id, title, slug }));
  }
  return { id: known.id, slug };
}

/**
 * Two keys may wish for one slug (`A-B`, `A B`): the later one gets a suffix of its own. Anyone can
 * be a sender whose name is that slug with that suffix, so the next suffix is tried then.
 */
function* freeSlug(db: Context["db"], slug: string, key: string): Steps<string> {
  let free = slug;
  for (let tries = 0; ; tries++) {
    const [taken] = yield* step(findSenderBySlug(db, { slug: free }));
    if (!taken) return free;
    free = `${slug}-${suffixOf(tries === 0 ? key : `${key}\n${tries}`)}`;
  }
}

function suffixOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
