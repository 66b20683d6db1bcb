import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { type SqliteConnection, whileBusy } from "#db/sqlite/connection.ts";

const migrationsFolder = fileURLToPath(new URL("../migrations/sqlite", import.meta.url));

/** Brings the tables of a file up to date. @throws when a migration fails */
export function migrateSqlite({ driver }: SqliteConnection): void {
  const client = tellingWhy(driver);
  whileBusy(() => migrate(drizzle({ client }), { migrationsFolder }));
}

/**
 * A full disk ends SQLite's transaction by itself. The migrator then rolls back what is no more, and
 * would throw that this failed instead of why: it is given something to roll back.
 */
function tellingWhy(driver: SqliteConnection["driver"]): SqliteConnection["driver"] {
  const prepare = (sql: string) => {
    if (sql === "ROLLBACK" && !driver.inTransaction) driver.exec("BEGIN");
    return driver.prepare(sql);
  };
  return new Proxy(driver, {
    get: (_, name) => (name === "prepare" ? prepare : Reflect.get(driver, name, driver)),
  });
}
