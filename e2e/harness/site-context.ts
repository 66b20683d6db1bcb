import { attach, openConnection } from "#db/client.ts";
import type { Context } from "#lib/context.ts";
import { loadKeyring } from "#lib/keys/keyring.ts";
import type { TestServer } from "./server.ts";

/**
 * Works on a running server's site as its command line does, without a process for each command.
 * @param work gets the context; its database is closed afterwards
 */
export async function onSite<T>(
  { settings, databasePath }: TestServer,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const db = attach(await openConnection(settings.DATABASE_URL));
  try {
    return await work({
      db,
      keyring: loadKeyring(settings.DATA_KEY, `${databasePath}.key`),
      actor: { kind: "system", part: "cli" },
      now: () => Date.now(),
    });
  } finally {
    await db.close();
  }
}
