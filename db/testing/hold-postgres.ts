import { Client } from "pg";

/**
 * Begins somebody else's transaction in a database, and leaves it open.
 * @param sql what it does there first
 * @returns what ends it, undone
 */
export async function holdPostgres(url: string, sql: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  await client.query("BEGIN");
  await client.query(sql);
  return () => client.end();
}

/** Which connections to the database it is asked in wait for another one's transaction. */
export const WAITING = `select 1 from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;
