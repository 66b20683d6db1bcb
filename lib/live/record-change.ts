import { insertChange } from "#db/queries/changes.ts";
import type { Steps } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { type Places, packLease, packTags } from "#lib/live/packed-tags.ts";

/** What became different. The kinds are a closed set. */
export type Change = Places & {
  kind:
    | "message-added"
    | "message-redacted"
    | "message-reindexed"
    | "message-hidden"
    | "message-deleted"
    | "number-added"
    | "number-activated"
    | "number-announced"
    | "number-edited"
    | "number-cooling"
    | "number-returned"
    | "number-leased"
    | "number-freed"
    | "number-retired";
  messageId?: number;
  numberId: number;
};

/** Tells the holder of a lease alone that a message came. */
export function* recordPrivate(
  { db, now }: Context,
  { leaseId, messageId, numberId }: { leaseId: number; messageId: number; numberId: number },
): Steps<void> {
  const tags = packLease(leaseId);
  yield insertChange(db, { at: now(), kind: "message-private", messageId, numberId, tags });
}

/** Writes a change row, in the transaction of what it tells of. */
export function* recordChange({ db, now }: Context, change: Change): Steps<void> {
  yield insertChange(db, {
    at: now(),
    kind: change.kind,
    messageId: change.messageId ?? null,
    numberId: change.numberId,
    tags: packTags(change),
  });
}
