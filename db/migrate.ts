import type { Connection, Database } from "#db/client.ts";
import { isUnfinishedCopy } from "#db/copy/unfinished.ts";
import { pendingMigrations } from "#db/pending-migrations.ts";

/**
 * Brings the tables up to date; who starts at the same time waits, and finds nothing to do.
 * @returns how many migrations ran
 * @throws when a migration fails; the database is then as it was. When a copy to it was not finished
 */
export async function migrateDatabase(db: Database): Promise<number> {
  // What would be stored beside a copy's rows would be lost when the copy goes on.
  if (await isUnfinishedCopy(db)) {
    throw new Error("it is a copy that is not finished: run the same `npx glasspost copy` again");
  }
  return bringUpToDate(db);
}

/** The same, also on what is a part of a copy. */
export async function bringUpToDate(db: Database): Promise<number> {
  const { connection } = db;
  const pending = await pendingMigrations(db);
  if (pending === 0) return 0;
  try {
    await runMigrations(connection);
  } catch (error) {
    // Another process may have done it between the question and the deed.
    if ((await pendingMigrations(db)) > 0) throw error;
  }
  return pending;
}

/** Drizzle's migrators bring their drivers with them: only the chosen one is loaded. */
async function runMigrations(connection: Connection): Promise<void> {
  if (connection.dialect === "sqlite") {
    const { migrateSqlite } = await import("#db/sqlite/migrate.ts");
    return migrateSqlite(connection);
  }
  const { migratePostgres } = await import("#db/postgres/migrate.ts");
  return migratePostgres(connection);
}
