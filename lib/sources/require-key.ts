import { findAnySecrets } from "#db/queries/sources.ts";
import type { Context } from "#lib/context.ts";
import { unsealSecrets } from "#lib/sources/secrets.ts";

/**
 * Makes sure that the key is the one that sealed what lies in the database.
 * @throws Error with a sentence that says what to do
 */
export async function requireKey(ctx: Context): Promise<void> {
  const [source] = await findAnySecrets(ctx.db, {});
  if (!source) return;
  try {
    unsealSecrets(ctx, source.secrets);
  } catch {
    throw new Error(
      "its key is another one: restore the .key file that lay beside it, or set DATA_KEY to that key",
    );
  }
}
