import type { Database } from "#db/client.ts";
import postgresJournal from "#db/migrations/postgres/meta/_journal.json" with { type: "json" };
import sqliteJournal from "#db/migrations/sqlite/meta/_journal.json" with { type: "json" };
import type { PostgresConnection } from "#db/postgres/connection.ts";
import { query } from "#db/postgres/query.ts";
import type { SqliteConnection } from "#db/sqlite/connection.ts";

/**
 * How many migrations have not run on this database.
 * @throws DatabaseUnavailable when it does not answer
 */
export async function pendingMigrations(db: Database): Promise<number> {
  const last = await lastMigration(db);
  return journalOf(db).filter((when) => when > last).length;
}

/**
 * Whether migrations have run on this database that this version does not know.
 * @throws DatabaseUnavailable when it does not answer
 */
export async function isFromNewerVersion(db: Database): Promise<boolean> {
  return (await lastMigration(db)) > journalOf(db).at(-1)!;
}

/** When each migration was written, the first one first. */
function journalOf({ connection }: Database): number[] {
  const { entries } = connection.dialect === "sqlite" ? sqliteJournal : postgresJournal;
  return entries.map(({ when }) => when);
}

/** When the last one that ran was written; 0 when none did. */
async function lastMigration({ connection }: Database): Promise<number> {
  return connection.dialect === "sqlite" ? lastOnSqlite(connection) : lastOnPostgres(connection);
}

function lastOnSqlite({ driver }: SqliteConnection): number {
  const table = "SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'";
  if (!driver.prepare(table).get()) return 0;
  const last = "SELECT max(created_at) FROM __drizzle_migrations";
  return driver.prepare<[], number | null>(last).pluck().get() ?? 0;
}

async function lastOnPostgres({ readers }: PostgresConnection): Promise<number> {
  const ask = (text: string) => query(readers, { text, values: [] });
  const [[table] = []] = await ask("SELECT to_regclass('drizzle.__drizzle_migrations')");
  if (!table) return 0;
  const [[last] = []] = await ask("SELECT max(created_at) FROM drizzle.__drizzle_migrations");
  return Number(last ?? 0);
}
