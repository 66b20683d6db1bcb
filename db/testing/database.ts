import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { type Database, openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";

/** A row as the database holds it: columns in snake case. */
// biome-ignore lint/suspicious/noExplicitAny: tests know the columns that they ask for
export type Row = Record<string, any>;

/** A database of a test's own, with the real migrations, on a real file. */
export type TestDatabase = {
  db: Database;
  /** The file; beside it lie `-wal` and `-shm`. */
  path: string;
  /** Runs a statement past the program, for looking at rows and for putting them in odd states. */
  query(sql: string): Row[];
  /** Opens it once more, as another process would. */
  connect(): Database;
  /** Closes it and deletes its folder. */
  remove(): void;
};

/**
 * Looks into a database file beside the process that owns it, without changing it.
 * @returns the rows of each statement
 */
export function readDatabaseFile(path: string, ...statements: string[]): Row[][] {
  const driver = new BetterSqlite3(path, { readonly: true });
  try {
    return statements.map((sql) => driver.prepare(sql).all() as Row[]);
  } finally {
    driver.close();
  }
}

/** Runs statements on a database file beside the process that owns it: for putting it in odd states. */
export function changeDatabaseFile(path: string, ...statements: string[]): void {
  const driver = new BetterSqlite3(path);
  try {
    for (const sql of statements) driver.exec(sql);
  } finally {
    driver.close();
  }
}

/** Makes an empty database in a folder of its own. */
export function makeTestDatabase(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-test-"));
  const path = join(folder, "test.db");
  const opened: Database[] = [];
  const connect = () => {
    const db = openDatabase(`file:${path}`);
    opened.push(db);
    return db;
  };
  const db = connect();
  migrateDatabase(db);
  return {
    db,
    path,
    connect,
    query(sql) {
      const statement = db.driver.prepare(sql);
      if (statement.reader) return statement.all() as Row[];
      statement.run();
      return [];
    },
    remove() {
      for (const each of opened) if (each.driver.open) each.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
