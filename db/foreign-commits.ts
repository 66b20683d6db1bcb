import type { Database } from "#db/client.ts";
import { listenOnPostgres } from "#db/postgres/bus.ts";
import { watchFile } from "#db/sqlite/watch-file.ts";

/**
 * Calls a listener when other processes have committed, or may have: on SQLite within a quarter of a
 * second, on Postgres as they do. It is a call to look, not news: several commits may be one call.
 * @returns what ends that
 */
export function onForeignCommit({ connection }: Database, listener: () => void): () => void {
  return connection.dialect === "sqlite"
    ? watchFile(connection, listener)
    : listenOnPostgres(connection, listener);
}
