import type { Database } from "#db/client.ts";

/**
 * Empties the write-ahead log into the database file, so that no deleted word is left in it.
 * @returns false when another process still reads from it: nothing is lost, and it can be tried again
 */
export function emptyLog({ driver }: Database): boolean {
  const [outcome] = driver.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
  return outcome?.busy === 0;
}
