import type { Database } from "#db/client.ts";
import { findSealed } from "#db/queries/sealed.ts";
import type { Keyring } from "#lib/keys/keyring.ts";

/** Whether a key opens what lies sealed in a database: the secrets of a source, old and new messages. */
export async function fits(db: Database, keyring: Keyring): Promise<boolean> {
  const { secrets, messages } = await findSealed(db);
  try {
    for (const sealed of secrets) keyring.open(sealed, "source");
    for (const sealed of messages) keyring.open(sealed, "message");
    return true;
  } catch {
    return false;
  }
}
