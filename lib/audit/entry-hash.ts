import { createHash, hash } from "node:crypto";

/** What the hash of an audit entry covers, beside the hash of the one before it. */
export type HashedEntry = {
  id: number;
  at: number;
  actor: string;
  action: string;
  subject: string;
  detail: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
  addressId: number | null;
};

/**
 * The hash of an entry: SHA-256 over the 32 bytes of the one before it and the entry as
 * `encodeEntry` writes it, in UTF-8.
 */
export function entryHash(previous: Buffer, entry: HashedEntry): Buffer {
  return hash("sha256", Buffer.concat([previous, Buffer.from(encodeEntry(entry))]), "buffer");
}

/** An entry as JSON: an array of its fields in this order, without spaces, `null` for what it has not. */
function encodeEntry(entry: HashedEntry): string {
  const { id, at, actor, action, subject, detail, before, after, reason, addressId } = entry;
  return JSON.stringify([id, at, actor, action, subject, detail, before, after, reason, addressId]);
}

/**
 * What the chain's first entry has for the hash before it: SHA-256 over all entries from before there
 * was a chain, in the order of their ids, each as `encodeEntry` writes it and with a line feed.
 */
export class Foundation {
  readonly #hash = createHash("sha256");
  /** How many entries it covers. */
  count = 0;

  add(entries: HashedEntry[]): void {
    for (const entry of entries) this.#hash.update(`${encodeEntry(entry)}\n`);
    this.count += entries.length;
  }

  digest(): Buffer {
    return this.#hash.digest();
  }
}
