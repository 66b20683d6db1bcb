import { rmSync } from "node:fs";
import { join } from "node:path";
import { databasePath, openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { openFile } from "#db/sqlite/open-file.ts";
import type { PostgresServer } from "#db/testing/postgres-server.ts";

/** Where empty databases of a kind come from. */
export type EmptyDatabases = {
  /** Makes one with the product's tables. @returns its address */
  create(): Promise<string>;
  countMessages(address: string): Promise<number>;
  drop(address: string): Promise<void>;
};

const COUNT_MESSAGES = "SELECT count(*) AS count FROM messages";

/** Files in a folder. */
export function emptyFiles(folder: string): EmptyDatabases {
  let made = 0;
  return {
    create: () => withTables(`file:${join(folder, String(made++))}`),
    async countMessages(address) {
      const { driver, close } = openFile(address);
      const [count = 0] = driver.prepare<[], number>(COUNT_MESSAGES).pluck().all();
      await close();
      return count;
    },
    async drop(address) {
      for (const suffix of ["", "-wal", "-shm"]) {
        rmSync(databasePath(address) + suffix, { force: true });
      }
    },
  };
}

/** Databases on a Postgres server. */
export function emptyPostgres(server: PostgresServer): EmptyDatabases {
  const names = new Map<string, string>();
  return {
    async create() {
      const name = await server.createDatabase();
      names.set(server.url(name), name);
      return withTables(server.url(name));
    },
    async countMessages(address) {
      const [row] = await server.query(names.get(address)!, COUNT_MESSAGES);
      return Number(row?.count);
    },
    drop: (address) => server.dropDatabase(names.get(address)!),
  };
}

async function withTables(address: string): Promise<string> {
  const db = await openDatabase(address);
  await migrateDatabase(db);
  await db.close();
  return address;
}
