import type { Database } from "#db/client.ts";

/**
 * Tells of commits that other processes made.
 * @returns a function that tells whether there were any since it was last called
 */
export function foreignCommits({ driver }: Database): () => boolean {
  const statement = driver.prepare("PRAGMA data_version").pluck();
  let last = statement.get();
  return () => {
    const before = last;
    last = statement.get();
    return last !== before;
  };
}
