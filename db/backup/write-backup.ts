import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { openSqliteToRead } from "#db/sqlite/connection.ts";

/**
 * Writes what a database file holds at this instant into a new file, and waits until it is on the
 * disk. `VACUUM INTO` reads in one transaction: others go on writing meanwhile and nothing begins
 * anew, as SQLite's page by page backup does with each of their commits. It takes rows, not pages,
 * so that nothing that was deleted comes along.
 * @param path the database
 * @param draft the new file; it must not be there, or be empty
 * @throws when either can't be used, or the disk is full
 */
export async function writeBackup(path: string, draft: string): Promise<void> {
  const { driver, close } = openSqliteToRead(path);
  try {
    driver.prepare("VACUUM INTO ?").run(draft);
  } finally {
    await close();
  }
  syncFile(draft);
}

/** Waits until a file's content, or a folder's names, are on the disk. */
export function syncFile(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The same for the folder that a file is in, after it was named or renamed. */
export function syncName(path: string): void {
  syncFile(dirname(path));
}
