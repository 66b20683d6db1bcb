import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { migrateDatabase } from "#db/migrate.ts";
import { pendingMigrations } from "#db/pending-migrations.ts";
import { openFile } from "#db/sqlite/open-file.ts";
import { child, moduleUrl } from "#db/testing/child.ts";

function file(): string {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return `file:${join(folder, "deep", "test.db")}`;
}

test("migrates an empty database, and a current one no more", async () => {
  const db = openFile(file());
  onTestFinished(() => db.close());
  const pending = await pendingMigrations(db);
  expect(pending).toBeGreaterThan(0);
  expect(await migrateDatabase(db)).toBe(pending);
  expect(await pendingMigrations(db)).toBe(0);
  expect(await migrateDatabase(db)).toBe(0);
});

test("opens with what durability and deletion ask for", () => {
  const db = openFile(file());
  onTestFinished(() => db.close());
  const settings = ["journal_mode", "synchronous", "secure_delete", "busy_timeout"].map((name) =>
    db.driver.pragma(name, { simple: true }),
  );
  expect(settings).toEqual(["wal", 2, 1, 20]);
});

test("migrates once when several processes start at once", async () => {
  for (let round = 0; round < 3; round++) {
    const url = file();
    const starters = Array.from({ length: 4 }, () =>
      child(`
        import { openDatabase } from ${moduleUrl("db/client.ts")};
        import { migrateDatabase } from ${moduleUrl("db/migrate.ts")};
        import { pendingMigrations } from ${moduleUrl("db/pending-migrations.ts")};
        say("ready");
        await heard();
        const db = await openDatabase(${JSON.stringify(url)});
        await migrateDatabase(db);
        say(String(await pendingMigrations(db)));
        process.exit();
      `),
    );
    await Promise.all(starters.map((starter) => starter.next()));
    for (const starter of starters) starter.tell("go");
    expect(await Promise.all(starters.map((starter) => starter.next()))).toEqual(
      Array(4).fill("0"),
    );
  }
});
