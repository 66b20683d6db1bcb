import { attach, type Database, databasePath, openDatabase } from "#db/client.ts";
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
};

let own: { db: Database; keyring: Keyring } | undefined;

/** The context of an actor in this process, on the configured database, which is opened on first use. */
export function contextOf(actor: Actor): Context {
  own ??= open();
  return { ...own, actor, now: systemClock };
}

/** The context of a page or a public answer. */
export function publicContext(): Context {
  return contextOf({ kind: "visitor" });
}

/** Queries are built per module graph, over one handle per process. */
function open(): { db: Database; keyring: Keyring } {
  const env = getEnv();
  const { driver } = shared("database", () => openDatabase(env.DATABASE_URL));
  const keyFile = `${databasePath(env.DATABASE_URL)}.key`;
  return { db: attach(driver), keyring: loadKeyring(env.DATA_KEY, keyFile) };
}
