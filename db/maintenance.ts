import type { Database } from "#db/client.ts";
import { deleteJob, findJob, setJob } from "#db/queries/jobs.ts";
import type { SqliteConnection } from "#db/sqlite/connection.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";

/** How much of the search index one transaction rewrites: few milliseconds' worth. */
const PAGES_AT_ONCE = 64;

/** The job that stands for a rewriting that has begun and not ended. */
const REWRITE = "rewrite-index";

/**
 * Empties SQLite's write-ahead log into the database file, so that no deleted word is left in it.
 * Postgres's log and dead rows are its server's to recycle.
 * @returns false when another process still reads from it: nothing is lost, and it can be tried again
 */
export function emptyLog({ connection }: Database): boolean {
  if (connection.dialect === "postgres") return true;
  const [outcome] = connection.driver.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
  return outcome?.busy === 0;
}

/**
 * Rewrites the search index into new pages and zeroes the old ones. SQLite's secure deletion leaves
 * copies of deleted words in the unused parts of pages whose cells it moved about (seen in one run
 * of six). It takes time in proportion to the index, in short transactions. On Postgres there is nothing to do.
 * Where the database closes meanwhile it ends, and `isRewriteLeft` says so at the next start.
 * @param rest waits between them, given when the one before began; for whom nobody waits
 */
export async function rewriteIndex(
  db: Database,
  rest: (begunAt: number) => Promise<void> = async () => {},
): Promise<void> {
  const { connection } = db;
  if (connection.dialect === "postgres") return;
  try {
    for (let nth = 0; ; nth++) {
      const begunAt = performance.now();
      if (await transaction(db, () => mergeIndex(db, connection, nth === 0))) return;
      await rest(begunAt);
    }
  } catch (error) {
    if (connection.driver.open) throw error;
  }
}

/** Whether a rewriting of the search index was begun and did not come to its end. */
export async function isRewriteLeft(db: Database): Promise<boolean> {
  return (await findJob(db, { name: REWRITE })).length > 0;
}

/** FTS5's `merge`: a negative count begins a merge of everything, positive ones go on with it. */
function* mergeIndex(db: Database, { driver }: SqliteConnection, isFirst: boolean): Steps<boolean> {
  if (isFirst) yield* step(setJob(db, { name: REWRITE, version: 0, place: null, finished: 0 }));
  const changes = driver.prepare<[], number>("SELECT total_changes()").pluck();
  const before = changes.get() ?? 0;
  // An index of one segment would be left as it is: a row of no message, for as long as this takes.
  if (isFirst) driver.exec("INSERT INTO messages_fts (rowid, tokens) VALUES (0, 'x')");
  driver
    .prepare("INSERT INTO messages_fts (messages_fts, rank) VALUES ('merge', ?)")
    .run(isFirst ? -PAGES_AT_ONCE : PAGES_AT_ONCE);
  const isDone = !isFirst && (changes.get() ?? 0) - before < 2;
  if (isFirst) {
    driver.exec("INSERT INTO messages_fts (messages_fts, rowid, tokens) VALUES ('delete', 0, 'x')");
  }
  if (isDone) yield* step(deleteJob(db, { name: REWRITE }));
  return isDone;
}

/**
 * Lets this process's commits to SQLite not wait for the disk, and so hold the lock for less: after a
 * power cut the last of them were never made. Only for a process that would then do them again.
 */
export function relaxDurability({ connection }: Database): void {
  if (connection.dialect === "sqlite") connection.driver.pragma("synchronous = NORMAL");
}
