import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import type { Actor } from "#lib/auth/actor.ts";
import type { Context } from "#lib/context.ts";
import { keyringOf } from "#lib/keys/keyring.ts";

/** A context whose clock a test sets, on a database of its own. */
export type TestContext = Context &
  Pick<TestDatabase, "db" | "path" | "query" | "connect"> & {
    /** Moves the clock on, by milliseconds. */
    advance(ms: number): void;
  };

export type TestContextOptions = {
  /** Where the clock stands at first, in UTC milliseconds. */
  now?: number;
  actor?: Actor;
  /** Makes the database; SQLite on a new file when absent. */
  open?: () => TestDatabase;
};

/** An instant that is the first of nothing. */
const TEST_START = Date.UTC(2026, 10, 22, 10, 30, 15, 250);

/**
 * Makes a context on a new database with the real migrations, with a keyring of its own. All of it
 * is removed when the running test ends.
 */
export function testContext(options: TestContextOptions = {}): TestContext {
  const { open = makeTestDatabase, actor = { kind: "system", part: "cli" } } = options;
  const { db, path, query, connect, remove } = open();
  onTestFinished(remove);
  let at = options.now ?? TEST_START;
  return {
    db,
    path,
    query,
    connect,
    keyring: keyringOf(randomBytes(32)),
    actor,
    now: () => at,
    advance(ms) {
      at += ms;
    },
  };
}
