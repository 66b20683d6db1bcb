import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { child, moduleUrl } from "#db/testing/child.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";

/** Which drivers a process has loaded that opens a database, migrates it and writes into it. */
async function driversFor(url: string): Promise<string[]> {
  const process = child(`
    import { createRequire } from "node:module";
    import { openDatabase } from ${moduleUrl("db/client.ts")};
    import { onForeignCommit } from ${moduleUrl("db/foreign-commits.ts")};
    import { migrateDatabase } from ${moduleUrl("db/migrate.ts")};
    import { insertChange } from ${moduleUrl("db/queries/changes.ts")};
    import { step, transaction } from ${moduleUrl("db/transaction.ts")};
    const db = await openDatabase(${JSON.stringify(url)});
    await migrateDatabase(db);
    const change = { at: 1, kind: "a", messageId: null, numberId: null, tags: "" };
    await transaction(db, () => step(insertChange(db, change)));
    onForeignCommit(db, () => {})();
    await db.close();
    const files = Object.keys(createRequire(import.meta.url).cache).join();
    const drivers = ["better-sqlite3", "pg"].filter((name) => files.includes("node_modules/" + name + "/"));
    say(drivers.join());
  `);
  return (await process.next()).split(",");
}

test("loads SQLite's driver for a file, and no other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(await driversFor(`file:${join(folder, "test.db")}`)).toEqual(["better-sqlite3"]);
});

test("loads Postgres's driver for a server, and no other", async () => {
  const postgres = await sharedPostgres();
  const name = await postgres.createDatabase();
  onTestFinished(() => postgres.dropDatabase(name));
  expect(await driversFor(postgres.url(name))).toEqual(["pg"]);
});
