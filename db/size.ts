import { statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Database } from "#db/client.ts";
import { query } from "#db/postgres/query.ts";

/** How much room a database takes, and how much there is. Bytes; null where this process can't know. */
export type DatabaseSize = {
  bytes: number;
  /** Of SQLite's write-ahead log. */
  logBytes: number | null;
  /** Free on the disk that holds it, and all of that disk. */
  freeBytes: number | null;
  diskBytes: number | null;
};

/**
 * Measures a database. The disk of a Postgres server is the server's to know.
 * @throws DatabaseUnavailable when the server does not answer
 */
export async function databaseSize({ connection }: Database): Promise<DatabaseSize> {
  if (connection.dialect === "postgres") {
    const text = "SELECT pg_database_size(current_database())";
    const [[bytes] = []] = await query(connection.readers, { text, values: [] });
    return { bytes: Number(bytes), logBytes: null, freeBytes: null, diskBytes: null };
  }
  const { name, memory } = connection.driver;
  const pages = Number(connection.driver.pragma("page_count", { simple: true }));
  const bytes = pages * Number(connection.driver.pragma("page_size", { simple: true }));
  if (memory) return { bytes, logBytes: 0, freeBytes: null, diskBytes: null };
  const { bavail, blocks, bsize } = statfsSync(dirname(name));
  const log = statSync(`${name}-wal`, { throwIfNoEntry: false });
  return {
    bytes,
    logBytes: log?.size ?? 0,
    freeBytes: bavail * bsize,
    diskBytes: blocks * bsize,
  };
}
