import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { type SqliteConnection, whileBusy } from "#db/sqlite/connection.ts";

const migrationsFolder = fileURLToPath(new URL("../migrations/sqlite", import.meta.url));

/** Brings the tables of a file up to date. @throws when a migration fails */
export function migrateSqlite({ driver }: SqliteConnection): void {
  whileBusy(() => migrate(drizzle({ client: driver }), { migrationsFolder }));
}
