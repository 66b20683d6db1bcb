import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { type FileDatabase, openFile, openMigratedFile } from "#db/sqlite/open-file.ts";

/** A row as the database holds it: columns in snake case. */
// biome-ignore lint/suspicious/noExplicitAny: tests know the columns that they ask for
export type Row = Record<string, any>;

/** A database of a test's own, with the real migrations, on a real file. */
export type TestDatabase = {
  db: FileDatabase;
  /** The file; beside it lie `-wal` and `-shm`. */
  path: string;
  /** Runs a statement past the program, for looking at rows and for putting them in odd states. */
  query(sql: string): Row[];
  /** Opens it once more, as another process would. */
  connect(): FileDatabase;
  /** Closes it and deletes its folder. */
  remove(): void;
};

/**
 * Looks into a database file beside the process that owns it, without changing it.
 * @returns the rows of each statement
 */
export function readDatabaseFile(path: string, ...statements: string[]): Row[][] {
  const driver = new BetterSqlite3(path, { readonly: true });
  turnAround(driver);
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

/** Where no order is asked for, rows come backwards: what counts on one, as Postgres gives none, fails. */
function turnAround(driver: BetterSqlite3.Database): void {
  driver.pragma("reverse_unordered_selects = ON");
}

/** Makes an empty database in a folder of its own. */
export function makeTestDatabase(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-test-"));
  const path = join(folder, "test.db");
  const db = openMigratedFile(`file:${path}`);
  turnAround(db.driver);
  const opened = [db];
  return {
    db,
    path,
    connect() {
      const another = openFile(`file:${path}`);
      turnAround(another.driver);
      opened.push(another);
      return another;
    },
    query(sql) {
      const statement = db.driver.prepare(sql);
      if (statement.reader) return statement.all() as Row[];
      statement.run();
      return [];
    },
    remove() {
      for (const { driver } of opened) driver.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
