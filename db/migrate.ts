import { fileURLToPath } from "node:url";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { type Database, whileBusy } from "#db/client.ts";
import { pendingMigrations } from "#db/pending-migrations.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations/sqlite", import.meta.url));

/**
 * Brings the tables up to date.
 * @returns how many migrations ran
 * @throws when a migration fails; the database is then as it was
 */
export function migrateDatabase(db: Database): number {
  const pending = pendingMigrations(db);
  if (pending === 0) return 0;
  try {
    whileBusy(() => migrate(db.orm, { migrationsFolder }));
  } catch (error) {
    // Another process may have done it between the question and the deed.
    if (pendingMigrations(db) > 0) throw error;
  }
  return pending;
}
