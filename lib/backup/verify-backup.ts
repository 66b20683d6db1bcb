import { faultOf, type Inspection, inspectFile, withFile } from "#db/backup/inspect-file.ts";
import type { Database } from "#db/client.ts";
import { findByTokens } from "#db/queries/search.ts";
import { fits } from "#lib/keys/fits.ts";
import type { Keyring } from "#lib/keys/keyring.ts";
import { textTokens } from "#lib/search/tokens.ts";

/** Why a file is no backup to rely on. */
export type BackupFault = NonNullable<Inspection["fault"]> | "key" | "search";

type Verified = { messages: number; numbers: number } | { fault: BackupFault };

/**
 * Opens a backup and uses it: checks every page, looks for the newest messages by their own words,
 * and opens what lies sealed in it.
 * @param path a file that nobody writes to
 * @returns what it holds, or what is wrong with it
 * @throws when it can't be read
 */
export async function verifyBackup(path: string, keyring: Keyring): Promise<Verified> {
  try {
    return await withFile(path, (db) => verify(db, keyring));
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return { fault };
  }
}

async function verify(db: Database, keyring: Keyring): Promise<Verified> {
  const { fault, messages, numbers, newest } = await inspectFile(db);
  if (fault) return { fault };
  if (!(await fits(db, keyring))) return { fault: "key" as const };
  for (const { id, text } of newest) {
    const tokens = textTokens(text).join(" ");
    if (tokens.length === 0) continue;
    const found = await findByTokens(db, { id, tokens });
    if (found.length === 0) return { fault: "search" as const };
  }
  return { messages, numbers };
}
