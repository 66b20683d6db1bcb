import { appendFileSync, closeSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import { isBusy } from "#db/errors.ts";

/** Drizzle over the open database: what `db/queries` builds statements with. */
export type Orm = BetterSQLite3Database;

/** An open database. Outside `db/` it is only handed on. */
export type Database = {
  orm: Orm;
  /** The driver's own handle, for transactions and maintenance. */
  driver: BetterSqlite3.Database;
  close(): void;
};

/** A write waits this long, blocking, for another process; longer waits are retried asynchronously. */
const BUSY_TIMEOUT_MS = 20;
const START_TIMEOUT_MS = 10_000;

/**
 * Opens the database that an address names, and makes its folder when there is none.
 * @param url `file:` and a path
 * @throws when the file can't be opened
 */
export function openDatabase(url: string): Database {
  const path = databasePath(url);
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  makePrivate(path);
  const driver = new BetterSqlite3(path, { timeout: BUSY_TIMEOUT_MS });
  whileBusy(() => driver.pragma("journal_mode = WAL"));
  driver.pragma("synchronous = FULL");
  driver.pragma("secure_delete = ON");
  driver.pragma("temp_store = MEMORY");
  driver.pragma("cache_size = -65536");
  return attach(driver);
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

/** The file that a `file:` address names. */
export function databasePath(url: string): string {
  return url.replace(/^file:/, "");
}

/** Puts this module graph's Drizzle over a handle that another graph may have opened. */
export function attach(driver: BetterSqlite3.Database): Database {
  const logFile = process.env.QUERY_LOG;
  const orm = drizzle({
    client: driver,
    casing: "snake_case",
    ...(logFile ? { logger: { logQuery: queryLogger(logFile) } } : {}),
  });
  return { orm, driver, close: () => void driver.close() };
}

/** Writes each distinct statement once, so that its plan can be checked after a test run. */
function queryLogger(file: string): (query: string) => void {
  const seen = new Set<string>();
  return (query) => {
    if (seen.has(query)) return;
    seen.add(query);
    appendFileSync(file, `${JSON.stringify(query)}\n`);
  };
}
