import { attach, type Database, databasePath } from "#db/client.ts";
import { openSqlite, type SqliteConnection } from "#db/sqlite/connection.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";

/** A database in a file, with SQLite's own handle: for tools and tests that are about the file. */
export type FileDatabase = Database & { connection: SqliteConnection } & Pick<
    SqliteConnection,
    "driver"
  >;

/** Opens a file without waiting, and without looking at its tables. @param url `file:` and a path */
export function openFile(url: string): FileDatabase {
  const connection = openSqlite(databasePath(url));
  return { ...attach(connection), connection, driver: connection.driver };
}

/** Opens a file, and brings its tables up to date. */
export function openMigratedFile(url: string): FileDatabase {
  const db = openFile(url);
  migrateSqlite(db.connection);
  return db;
}
