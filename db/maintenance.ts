import type { Database } from "#db/client.ts";

/** Empties the write-ahead log into the database file, so that no deleted word is left in it. */
export function emptyLog({ driver }: Database): void {
  driver.pragma("wal_checkpoint(TRUNCATE)");
}
