import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";

/** A database of a test's own, with the real migrations, on a real file. */
export type TestDatabase = {
  db: Database;
  /** The file; beside it lie `-wal` and `-shm`. */
  path: string;
  /** Closes it and deletes its folder. */
  remove(): void;
};

let opened = 0;

/**
 * Makes an empty database in a folder of its own. When GLASSPOST_QUERY_LOGS names a folder, its
 * statements are logged there, in a file per database.
 */
export function makeTestDatabase(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-test-"));
  const path = join(folder, "test.db");
  const logs = process.env.GLASSPOST_QUERY_LOGS;
  if (logs) process.env.QUERY_LOG = join(logs, `${process.pid}-${opened++}.jsonl`);
  const db = openDatabase(`file:${path}`);
  migrateDatabase(db);
  return {
    db,
    path,
    remove() {
      if (db.driver.open) db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
