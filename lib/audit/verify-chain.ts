import { setImmediate as turn } from "node:timers/promises";
import { listAuditEntriesAfter } from "#db/queries/audit-entries.ts";
import { entryHash, Foundation } from "#lib/audit/entry-hash.ts";
import type { Context } from "#lib/context.ts";

/** What walking the chain found. */
export type ChainReport = {
  /** Entries that were looked at, up to the first fault. */
  entries: number;
  /** How many of them are from before there was a chain: its first entry vouches for them. */
  earlier: number;
  /** The hash of the newest entry, in hexadecimal; null without entries in the chain, or with a fault. */
  newest: string | null;
  /** The first entry whose hash is not what it must be; null for none. */
  brokenAt: number | null;
  /** Whether the hash that was asked for is that of an entry; null when none was. */
  isExpectedThere: boolean | null;
};

const BATCH = 500;

/**
 * Walks all audit entries from the first, and works each hash out again. A fault says that this entry
 * was changed, or that one before it was changed, removed or put in.
 * @param expected a hash that was noted earlier, in hexadecimal: without it nobody can tell that the
 *   newest entries are missing, or that all was written anew
 */
export async function verifyChain({ db }: Context, expected?: string): Promise<ChainReport> {
  const foundation = new Foundation();
  let newest: Buffer | null = null;
  let entries = 0;
  let isExpectedThere = expected === undefined ? null : false;
  const wanted = expected === undefined ? null : Buffer.from(expected, "hex");
  for (let after = Number.MIN_SAFE_INTEGER; ; await turn()) {
    const rows = await listAuditEntriesAfter(db, { after, limit: BATCH });
    for (const { hash, ...entry } of rows) {
      entries += 1;
      if (hash === null && newest === null) {
        foundation.add([entry]);
        continue;
      }
      newest = entryHash(newest ?? foundation.digest(), entry);
      if (!hash?.equals(newest)) {
        const { count: earlier } = foundation;
        return { entries, earlier, newest: null, brokenAt: entry.id, isExpectedThere };
      }
      if (wanted?.equals(newest)) isExpectedThere = true;
    }
    if (rows.length < BATCH) break;
    after = rows.at(-1)!.id;
  }
  return {
    entries,
    earlier: foundation.count,
    newest: newest?.toString("hex") ?? null,
    brokenAt: null,
    isExpectedThere,
  };
}
