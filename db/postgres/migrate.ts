import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type { PostgresConnection } from "#db/postgres/connection.ts";

const migrationsFolder = fileURLToPath(new URL("../migrations/postgres", import.meta.url));

/** Held while migrations run, by one process of all. */
const MIGRATIONS_LOCK = 0x676c6d67;

/** Brings the tables of a server's database up to date. @throws when a migration fails */
export async function migratePostgres(connection: PostgresConnection): Promise<void> {
  const client = connection.makeClient(true);
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${MIGRATIONS_LOCK})`);
    await migrate(drizzle({ client }), { migrationsFolder });
  } finally {
    await client.end();
  }
}
