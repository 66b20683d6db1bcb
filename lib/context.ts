import {
  attach,
  type Connection,
  type Database,
  databasePath,
  isPostgres,
  openConnection,
} from "#db/client.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { type Clock, systemClock } from "#lib/clock.ts";
import { getEnv } from "#lib/env.ts";
import { type Keyring, loadKeyring } from "#lib/keys/keyring.ts";
import { shared } from "#lib/shared.ts";

/** What every verb of lib takes first: where the data is, who acts, what time it is. */
export type Context = {
  db: Database;
  keyring: Keyring;
  actor: Actor;
  now: Clock;
  /** Where the actor's request came from, for the audit log; absent where there is none. */
  address?: string;
};

let own: { db: Database; keyring: Keyring } | undefined;

/** Module graphs share the connection; each builds its own queries over it. */
const opened = shared("database", (): { connection?: Connection } => ({}));

/**
 * Opens the configured database, once in a process and before anybody asks for a context.
 * @throws when it can't be opened
 */
export async function openConfiguredDatabase(): Promise<void> {
  const { DATABASE_URL, DATABASE_CONNECTIONS, DATABASE_TIMEOUT_MS } = getEnv();
  opened.connection ??= await openConnection(DATABASE_URL, {
    connections: DATABASE_CONNECTIONS,
    statementMs: DATABASE_TIMEOUT_MS,
  });
}

/** The context of an actor in this process, on the configured database. @throws when it is not open */
export function contextOf(actor: Actor): Context {
  own ??= open();
  return { ...own, actor, now: systemClock };
}

/** The context of a page or a public answer. */
export function publicContext(): Context {
  return contextOf({ kind: "visitor" });
}

function open(): { db: Database; keyring: Keyring } {
  const { DATA_KEY, DATABASE_URL } = getEnv();
  if (!opened.connection) throw new Error("The database has not been opened.");
  // A server has no place for a key beside it: the configuration asks for DATA_KEY then.
  const keyFile = isPostgres(DATABASE_URL) ? "" : `${databasePath(DATABASE_URL)}.key`;
  return { db: attach(opened.connection), keyring: loadKeyring(DATA_KEY, keyFile) };
}
