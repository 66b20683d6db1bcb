import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { migrateDatabase } from "#db/migrate.ts";
import { openFile } from "#db/sqlite/open-file.ts";
import { commandLine } from "#lib/cli/test-command-line.ts";
import type { Context } from "#lib/context.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { loadKeyring } from "#lib/keys/keyring.ts";
import { readOriginal } from "#lib/originals/read-original.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";

const { run, path } = commandLine();

/** A context on the test's database, as a server that starts now would have it. */
function contextOn(configured = ""): Context {
  const db = openFile(`file:${path("test.db")}`);
  onTestFinished(() => db.close());
  migrateDatabase(db);
  const keyring = loadKeyring(configured, path("test.db.key"));
  return { db, keyring, actor: { kind: "system", part: "seed" }, now: () => Date.now() };
}

const keysIn = (file: string) => readFileSync(path(file), "utf8").trim().split("\n");

test("renews the key in the file beside the database, and forgets the old one", async () => {
  const before = contextOn();
  await add(before);
  await store(before, sms({ text: "tide" }), sms({ to: "+17875550199" }));
  const [old] = keysIn("test.db.key");
  const [card] = (await getHomePage(before, {})).messages.messages;

  expect(await run(["rekey", "--new-key"])).toMatchObject({ code: 0 });
  const [newest, kept] = keysIn("test.db.key");
  expect(kept).toBe(old);
  expect(statSync(path("test.db.key")).mode & 0o777).toBe(0o600);

  const early = await run(["rekey", "--forget", "--json"]);
  expect(early).toMatchObject({ code: 1 });
  expect(keysIn("test.db.key")).toHaveLength(2);
  const done = await run(["rekey", "--json"]);
  expect(JSON.parse(done.out)).toMatchObject({ sealed: 0, unreadable: 0 });
  expect(await run(["rekey", "--forget"])).toMatchObject({ code: 0 });
  expect(keysIn("test.db.key")).toEqual([newest]);

  const after = contextOn();
  const [same] = (await getHomePage(after, {})).messages.messages;
  expect(same!.id).toBe(card!.id);
  const original = await readOriginal(after, { id: same!.id, reason: "a test" });
  expect(original.text).toBe("tide");
});

test("gives a DATA_KEY where that is what the server has", async () => {
  const first = randomBytes(32).toString("base64");
  const before = contextOn(first);
  await add(before);
  await store(before, sms());
  const made = await run(["rekey", "--new-key", "--json"], "", { DATA_KEY: first });
  const { dataKey } = JSON.parse(made.out) as { dataKey: string };
  expect(dataKey.split(",")[1]).toBe(first);
  const done = await run(["rekey"], "", { DATA_KEY: dataKey });
  expect(done.out).toContain("1 sealed anew. Nothing needs the older keys");
  const alone = await run(["rekey", "--forget", "--json"], "", { DATA_KEY: dataKey });
  const { dataKey: left } = JSON.parse(alone.out) as { dataKey: string };
  expect(dataKey).toBe(`${left},${first}`);
  expect((await run(["rekey"], "", { DATA_KEY: left })).out).toContain("There is no older key");
});
