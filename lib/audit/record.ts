import { insertAuditAddress } from "#db/queries/audit-addresses.ts";
import {
  findNewestHash,
  insertAuditEntry,
  listAuditEntriesAfter,
  takeAuditId,
} from "#db/queries/audit-entries.ts";
import { type Steps, step } from "#db/transaction.ts";
import { entryHash, Foundation } from "#lib/audit/entry-hash.ts";
import { actorName } from "#lib/auth/actor.ts";
import type { Context } from "#lib/context.ts";

/**
 * What was done to what, with what it was before and after, and why. Ids, names of fields and their
 * values: never a secret, the text of a message, a person's number or address.
 */
export type Deed = {
  action: string;
  subject: string;
  detail?: Record<string, unknown>;
  /** The fields that became different, as they were. */
  before?: Record<string, unknown>;
  /** The same fields, as they are now. */
  after?: Record<string, unknown>;
  reason?: string;
};

const BATCH = 500;

/**
 * Writes who did what, in the transaction that does it, as the newest of the chain. Where the context
 * says from which address, that is kept beside it for a while.
 */
export function* recordDeed(ctx: Context, deed: Deed): Steps<void> {
  const { db, now, actor, address } = ctx;
  const at = now();
  const [newest] = yield* step(findNewestHash(db, {}));
  const previous = newest?.hash ?? (yield* foundationOf(ctx));
  const [taken] = yield* step(takeAuditId(db, {}));
  const { id: addressId } = address
    ? yield* step(insertAuditAddress(db, { at, address: storable(address) }))
    : { id: null };
  const entry = {
    id: taken!.id,
    at,
    actor: storable(actorName(actor)),
    action: deed.action,
    subject: storable(deed.subject),
    detail: json(deed.detail),
    before: json(deed.before),
    after: json(deed.after),
    reason: deed.reason === undefined ? null : storable(deed.reason),
    addressId,
  };
  yield* step(insertAuditEntry(db, { ...entry, hash: entryHash(previous, entry) }));
}

/** What the first of the chain stands on: every entry from before it. Worked out once in a database's life. */
function* foundationOf({ db }: Context): Steps<Buffer> {
  const foundation = new Foundation();
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const entries = yield* step(listAuditEntriesAfter(db, { after, limit: BATCH }));
    foundation.add(entries);
    if (entries.length < BATCH) return foundation.digest();
    after = entries.at(-1)!.id;
  }
}

function json(fields: Record<string, unknown> | undefined): string | null {
  return fields ? JSON.stringify(fields) : null;
}

/** What both databases give back as it was: the hash is of what is read again. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\ufffd");
}
