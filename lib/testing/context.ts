import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { makeTestDatabase } from "#db/testing.ts";
import type { Actor } from "#lib/auth/actor.ts";
import type { Context } from "#lib/context.ts";
import { keyringOf } from "#lib/keys/keyring.ts";

/** A context whose clock a test sets, on a database of its own. */
export type TestContext = Context & {
  /** The database's file. */
  path: string;
  /** Moves the clock on, by milliseconds. */
  advance(ms: number): void;
};

export type TestContextOptions = {
  /** Where the clock stands at first, in UTC milliseconds. */
  now?: number;
  actor?: Actor;
};

/** Any instant will do that is the first of no hour. */
export const TEST_START = Date.UTC(2026, 10, 22, 10, 30, 15, 250);

/**
 * Makes a context on a new SQLite file with the real migrations, with a keyring of its own. All of
 * it is removed when the running test ends.
 */
export function testContext(options: TestContextOptions = {}): TestContext {
  const { db, path, remove } = makeTestDatabase();
  onTestFinished(remove);
  let at = options.now ?? TEST_START;
  return {
    db,
    path,
    keyring: keyringOf(randomBytes(32)),
    actor: options.actor ?? { kind: "system", part: "cli" },
    now: () => at,
    advance(ms) {
      at += ms;
    },
  };
}
