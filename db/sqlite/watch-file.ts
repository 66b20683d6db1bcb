import type { SqliteConnection } from "#db/sqlite/connection.ts";

/** How soon what another process wrote is heard. */
const LOOK_EVERY_MS = 250;

/**
 * Calls a listener after commits of other processes on the same file, within a quarter of a second.
 * @returns what ends that
 */
export function watchFile({ driver }: SqliteConnection, listener: () => void): () => void {
  const version = driver.prepare("PRAGMA data_version").pluck();
  let last = version.get();
  const timer = setInterval(() => {
    const before = last;
    last = version.get();
    if (last !== before) listener();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
