import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import BetterSqlite3 from "better-sqlite3";
import { syncFile, syncName } from "#db/backup/write-backup.ts";
import { isBusy } from "#db/errors.ts";

/** What SQLite puts beside a database and would take for the new one's. */
const COMPANIONS = ["-wal", "-shm", "-journal"];
const WAIT_MS = 1000;

/** A database file that nobody else can open, until it is released. */
export type HeldFile = {
  /** The highest ids that were given in it, by table. */
  lastIds: Map<string, number>;
  /** Brings all of it into the one file. @returns whether nothing beside it counts any more */
  gather(): boolean;
  release(): void;
};

/**
 * Takes a database file for this process alone.
 * @returns null when there is no file; without ids when it is no sound database
 * @throws an Error with code `database-in-use` when another process has it open
 */
export function holdFile(path: string): HeldFile | null {
  if (!existsSync(path)) return null;
  const driver = new BetterSqlite3(path, { timeout: WAIT_MS });
  try {
    driver.pragma("locking_mode = EXCLUSIVE");
    driver.exec("BEGIN EXCLUSIVE");
    driver.exec("COMMIT");
    const ids = driver.prepare<[], { name: string; seq: number }>(
      "SELECT name, seq FROM sqlite_sequence",
    );
    const lastIds = new Map(ids.all().map(({ name, seq }) => [name, seq]));
    return {
      lastIds,
      gather: () => driver.pragma("journal_mode = DELETE", { simple: true }) === "delete",
      release: () => void driver.close(),
    };
  } catch (error) {
    driver.close();
    if (isBusy(error)) {
      throw Object.assign(new Error("Another process has the database open."), {
        code: "database-in-use",
      });
    }
    // What can't be read has no ids, and no server can have it open.
    return { lastIds: new Map(), gather: () => false, release() {} };
  }
}

/**
 * Makes a file give no id again that was given in another one.
 * @param draft a database that nobody has open
 */
export function keepIdsFrom(draft: string, lastIds: Map<string, number>): void {
  const driver = new BetterSqlite3(draft, { fileMustExist: true });
  try {
    const raise = driver.prepare("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?");
    const add = driver.prepare(
      `INSERT INTO sqlite_sequence (name, seq) SELECT name, ? FROM sqlite_master
       WHERE type = 'table' AND name = ? AND name NOT IN (SELECT name FROM sqlite_sequence)`,
    );
    const keepAll = driver.transaction(() => {
      for (const [name, seq] of lastIds) {
        raise.run(seq, name);
        add.run(seq, name);
      }
    });
    keepAll();
  } finally {
    driver.close();
  }
  syncFile(draft);
}

/**
 * Puts a file in the place of a database that is held, or of none. At any moment the name stands for
 * the old one or the new one, whole.
 * @param old the database that is held; null when there is none
 * @param aside the name by which the old one is kept, with what belongs to it
 */
export function replaceFile(
  path: string,
  draft: string,
  old: HeldFile | null,
  aside: string,
): void {
  const isWhole = old?.gather() ?? false;
  if (old) linkSync(path, aside);
  if (!isWhole) {
    for (const end of ["-wal", "-journal"]) {
      if (existsSync(path + end)) linkSync(path + end, aside + end);
    }
  }
  syncName(path);
  for (const end of COMPANIONS) rmSync(path + end, { force: true });
  syncName(path);
  renameSync(draft, path);
  syncName(path);
}
