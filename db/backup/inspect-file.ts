import { attach, type Database } from "#db/client.ts";
import { isUnfinishedCopy } from "#db/copy/unfinished.ts";
import { isFromNewerVersion, pendingMigrations } from "#db/pending-migrations.ts";
import { openSqliteToRead } from "#db/sqlite/connection.ts";

/** What a database file is found to be. */
export type Inspection = {
  /** The first thing that is wrong with it; null when nothing is. */
  fault: "corrupt" | "foreign" | "newer" | "unfinished-copy" | null;
  messages: number;
  numbers: number;
  /** The newest messages that can be found, as far as the tables are those of this version. */
  newest: { id: number; text: string }[];
};

const NEWEST = 20;

/**
 * Opens a database file to look into it.
 * @param path a file that nobody writes to
 * @param work gets the open database, which is closed afterwards
 */
export async function withFile<T>(path: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = attach(openSqliteToRead(path));
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Checks all of a database file: every page, every index, the search index, its migrations. */
export async function inspectFile(db: Database): Promise<Inspection> {
  const nothing = { messages: 0, numbers: 0, newest: [] };
  const { connection } = db;
  if (connection.dialect !== "sqlite") throw new Error("Only files are looked into.");
  const { driver } = connection;
  if (driver.pragma("integrity_check", { simple: true }) !== "ok") {
    return { fault: "corrupt", ...nothing };
  }
  if (await isFromNewerVersion(db)) return { fault: "newer", ...nothing };
  if (await isUnfinishedCopy(db)) return { fault: "unfinished-copy", ...nothing };
  const has = driver.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").pluck();
  if (!has.get("__drizzle_migrations") || !has.get("messages")) {
    return { fault: "foreign", ...nothing };
  }
  const count = (table: string) =>
    driver.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0;
  const newest = driver.prepare<[], { id: number; text: string }>(
    `SELECT id, text FROM messages WHERE visibility = 'public' ORDER BY id DESC LIMIT ${NEWEST}`,
  );
  const pending = await pendingMigrations(db);
  return {
    fault: null,
    messages: count("messages"),
    numbers: count("numbers"),
    newest: pending === 0 ? newest.all() : [],
  };
}

/** What an error says of the file that it came from; null when it says nothing of that. */
export function faultOf(error: unknown): "corrupt" | "foreign" | null {
  const { code } = error as { code?: unknown };
  if (code === "SQLITE_NOTADB") return "foreign";
  return String(code).startsWith("SQLITE_CORRUPT") ? "corrupt" : null;
}
