import type { Database } from "#db/client.ts";
import { isUnfinishedCopy } from "#db/copy/unfinished.ts";
import { pendingMigrations } from "#db/pending-migrations.ts";
import { migratePostgres } from "#db/postgres/migrate.ts";
import { migrateSqlite } from "#db/sqlite/migrate.ts";

/**
 * Brings the tables up to date; who starts at the same time waits, and finds nothing to do.
 * @returns how many migrations ran
 * @throws when a migration fails; the database is then as it was. When it is a part of a copy
 */
export async function migrateDatabase(db: Database): Promise<number> {
  // What would be stored beside a copy's rows would be lost when the copy goes on.
  if (await isUnfinishedCopy(db)) {
    throw new Error("it is a copy that is not finished: run the same `npx glasspost copy` again");
  }
  return runMigrations(db);
}

/** The same, also on what is a part of a copy. */
export async function runMigrations(db: Database): Promise<number> {
  const { connection } = db;
  const pending = await pendingMigrations(db);
  if (pending === 0) return 0;
  try {
    if (connection.dialect === "sqlite") migrateSqlite(connection);
    else await migratePostgres(connection);
  } catch (error) {
    // Another process may have done it between the question and the deed.
    if ((await pendingMigrations(db)) > 0) throw error;
  }
  return pending;
}
