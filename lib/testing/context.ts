import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { makeTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import type { Context } from "#lib/context.ts";
import { keyringOf } from "#lib/keys/keyring.ts";

/** A context whose clock a test sets, on a database of its own. */
export type TestContext = Context &
  Pick<TestDatabase, "db" | "path" | "query" | "connect"> & {
    /** Moves the clock on, by milliseconds. */
    advance(ms: number): void;
  };

/** An instant that is the first of nothing. */
const TEST_START = Date.UTC(2026, 10, 22, 10, 30, 15, 250);

/**
 * Makes a context on a new SQLite file with the real migrations. All of it is removed when the
 * running test ends.
 */
export function testContext(): TestContext {
  const { remove, ...database } = makeTestDatabase();
  onTestFinished(remove);
  return { ...database, ...testSetting() };
}

/** What a context is beside its database: the command line acts, with a keyring of its own. */
export function testSetting(): Omit<Context, "db"> & Pick<TestContext, "advance"> {
  let at = TEST_START;
  return {
    keyring: keyringOf(randomBytes(32)),
    actor: { kind: "system", part: "cli" },
    now: () => at,
    advance(ms) {
      at += ms;
    },
  };
}
