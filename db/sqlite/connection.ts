import { closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { isBusy } from "#db/errors.ts";

/** An open SQLite file. */
export type SqliteConnection = {
  dialect: "sqlite";
  driver: BetterSqlite3.Database;
  close(): Promise<void>;
};

/** A write waits this long, blocking, for another process; longer waits are retried asynchronously. */
const BUSY_TIMEOUT_MS = 20;
const START_TIMEOUT_MS = 10_000;
/**
 * Pages of the log, 16 MB, that are brought into the file at once: pages that many commits write are
 * written there once, so four times SQLite's own 1000 spares a commit of many messages a tenth.
 */
const LOG_PAGES = 4000;

/**
 * Opens a database file, and makes it and its folder when there is none.
 * @throws when it can't be opened
 */
export function openSqlite(path: string): SqliteConnection {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  makePrivate(path);
  const driver = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT_MS });
  whileBusy(() => driver.pragma("journal_mode = WAL"));
  driver.pragma("synchronous = FULL");
  driver.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
  driver.pragma("secure_delete = ON");
  driver.pragma("temp_store = MEMORY");
  driver.pragma("cache_size = -65536");
  return { dialect: "sqlite", driver, close: async () => void driver.close() };
}

/**
 * Opens a database file that is there, for reading. Not as SQLite's `readonly`: what a process that
 * was killed had committed could not be brought in from its log then.
 * @throws when it can't be opened
 */
export function openSqliteToRead(path: string): SqliteConnection {
  const driver = new BetterSqlite3(path, { fileMustExist: true, timeout: START_TIMEOUT_MS });
  driver.pragma("temp_store = MEMORY");
  driver.pragma("cache_size = -65536");
  return { dialect: "sqlite", driver, close: async () => void driver.close() };
}

/** A new database is for its owner alone; the files that SQLite puts beside it take its mode. */
function makePrivate(path: string): void {
  if (path !== ":memory:") closeSync(openSync(path, "a", 0o600));
}

/**
 * Tries again, blocking, while another process that starts at the same time has the database to
 * itself: nothing is served yet that would have to wait.
 */
export function whileBusy<T>(attempt: () => T): T {
  const until = performance.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_TIMEOUT_MS);
    }
  }
}
