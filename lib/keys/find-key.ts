import { databasePath, isPostgres } from "#db/client.ts";
import { parseKey } from "#lib/keys/key-text.ts";
import { readKeyFile } from "#lib/keys/keyring.ts";

/** A key and where it was found; `file` is null when it is DATA_KEY's. */
export type FoundKey = { key: Buffer; file: string | null };

/**
 * Finds the key of a database where its server would, and makes none.
 * @param address `file:…` or `postgres://…`
 * @param configured DATA_KEY, or empty
 * @returns null when there is none
 * @throws when the file can't be read, or holds no key
 */
export function findKey(address: string, configured: string): FoundKey | null {
  if (configured !== "") return { key: parseKey(configured)!, file: null };
  const file = keyFileOf(address);
  const key = file && readKeyFile(file);
  return key ? { key, file } : null;
}

/** Where the key of a database file lies; null for a server, which has no place for one. */
export function keyFileOf(address: string): string | null {
  return isPostgres(address) ? null : `${databasePath(address)}.key`;
}
