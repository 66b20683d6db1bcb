import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { openFile, openMigratedFile } from "#db/sqlite/open-file.ts";
import { child, moduleUrl } from "#db/testing/child.ts";
import { changeDatabaseFile, readDatabaseFile } from "#db/testing/database.ts";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";
import type { Context } from "#lib/context.ts";
import { loadKeyring } from "#lib/keys/keyring.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";
import { productNode } from "#scripts/project.mjs";

const { run, path } = commandLine();

/** A context on the configured file; whoever made it closes it. */
async function fill(name: string, messages: number): Promise<Context> {
  const db = openMigratedFile(`file:${path(name)}`);
  const keyring = loadKeyring("", path(`${name}.key`));
  const ctx = { db, keyring, actor: { kind: "system", part: "cli" }, now: Date.now } as const;
  await addSource(ctx, { name: "gateway", provider: "generic" });
  await add(ctx);
  for (let i = 0; i < messages; i += 100) {
    await store(ctx, ...Array.from({ length: Math.min(100, messages - i) }, () => sms()));
  }
  return ctx;
}

async function make(name: string, messages: number): Promise<void> {
  await (await fill(name, messages)).db.close();
}

const idsIn = (name: string): number[] =>
  readDatabaseFile(path(name), "select id from messages order by id")[0]!.map(({ id }) => id);

const leftovers = (name: string) =>
  readdirSync(path(".")).filter((file) => file.startsWith(`${name}.draft`));

describe("backup", { timeout: 120_000 }, () => {
  test("holds all of one instant while another process stores at full speed", async () => {
    await make("test.db", 20_000);
    const writer = child(`
      import { openFile } from ${moduleUrl("db/sqlite/open-file.ts")};
      import { loadKeyring } from ${moduleUrl("lib/keys/keyring.ts")};
      import { sms, store } from ${moduleUrl("lib/testing/inbox.ts")};
      const db = openFile(${JSON.stringify(`file:${path("test.db")}`)});
      const keyring = loadKeyring("", ${JSON.stringify(path("test.db.key"))});
      const ctx = { db, keyring, actor: { kind: "system", part: "cli" }, now: Date.now };
      let isEnough = false;
      heard().then(() => (isEnough = true));
      let stored = 0;
      for (; !isEnough; stored++) {
        const [{ status }] = await store(ctx, sms());
        if (status !== "stored") throw new Error(status);
        if (stored === 0) say("going");
      }
      say(String(stored));
      process.exit();
    `);
    await writer.next();
    const before = idsIn("test.db").length;
    const runs = [];
    for (const name of ["one.db", "two.db"]) {
      runs.push(await run(["backup", "--to", path(name), "--json"]));
    }
    const after = idsIn("test.db").length;
    writer.tell("enough");
    const stored = Number(await writer.next());
    expect(runs.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 0, err: "" },
      { code: 0, err: "" },
    ]);
    expect(after).toBeGreaterThan(before);
    expect(idsIn("test.db")).toHaveLength(20_000 + stored);
    const [one, two] = ["one.db", "two.db"].map(idsIn) as [number[], number[]];
    for (const ids of [one, two]) {
      expect(ids).toEqual(Array.from(ids, (_, i) => i + 1));
      expect(ids.length).toBeGreaterThanOrEqual(before);
      expect(ids.length).toBeLessThanOrEqual(after);
    }
    expect(two.length).toBeGreaterThan(one.length);
    expect(jsonLines(runs[0]!.out)).toEqual([
      { backup: path("one.db"), messages: one.length, numbers: 1, key: null },
    ]);
    // Each message has come with everything that was written with it.
    expect(
      readDatabaseFile(
        path("one.db"),
        "select count(*) as n from message_originals",
        "select received as n from numbers",
        "select count(*) as n from changes where kind = 'message-added'",
      ).map(([row]) => row!.n),
    ).toEqual([one.length, one.length, one.length]);
  });

  test("holds nothing of what was deleted", async () => {
    const ctx = await fill("test.db", 200);
    onTestFinished(() => ctx.db.close());
    const [stored] = await store(ctx, sms({ text: "the quokkaferry has left" }));
    if (stored?.status !== "stored") throw new Error(stored?.status);
    await deleteMessage(ctx, { id: stored.id, reason: "a test" });
    const word = "ZanzibarCinnamon";
    // Past the program, which would have overwritten it.
    changeDatabaseFile(
      path("test.db"),
      `update messages set text = text || ' ${word.repeat(20)}' where id % 3 = 0`,
      "delete from messages where id % 3 = 0",
      "pragma wal_checkpoint(truncate)",
    );
    expect(readFileSync(path("test.db")).includes(word)).toBe(true);
    expect(await run(["backup", "--to", path("b.db")])).toMatchObject({ code: 0 });
    for (const gone of [word, "quokkaferry", "uokkaferry"]) {
      expect(readFileSync(path("b.db")).includes(gone)).toBe(false);
    }
  });

  test("is for its owner only, replaces nothing unasked, and says where the key is", async () => {
    await make("test.db", 3);
    const key = readFileSync(path("test.db.key"), "utf8");
    const first = await run(["backup", "--to", path("b.db")]);
    expect(first.out).toContain("holds 3 messages to 1 numbers, and is checked.");
    expect(first.out).toContain(`Its key is not in it: keep a copy of ${path("test.db.key")}`);
    expect(statSync(path("b.db")).mode & 0o777).toBe(0o600);
    expect(readFileSync(path("b.db")).includes(Buffer.from(key.trim(), "base64"))).toBe(false);
    expect(existsSync(path("b.db.key"))).toBe(false);

    const bytes = readFileSync(path("b.db"));
    expect(await run(["backup", "--to", path("b.db")])).toMatchObject({
      code: 1,
      err: expect.stringContaining("--force"),
    });
    expect(readFileSync(path("b.db")).equals(bytes)).toBe(true);
    const args = ["backup", "--to", path("b.db"), "--force", "--with-key"];
    expect(await run(args)).toMatchObject({ code: 0 });
    expect(readFileSync(path("b.db.key"), "utf8")).toBe(key);
    expect(statSync(path("b.db.key")).mode & 0o777).toBe(0o600);
    const itself = await run(["backup", "--to", path("test.db"), "--force"]);
    expect(itself).toMatchObject({ code: 2, err: "--to names the database itself.\n" });
  });

  test("keeps no file that is not sound, whatever was there before", async () => {
    await make("test.db", 500);
    writeFileSync(path("b.db"), "before");
    const args = ["backup", "--to", path("b.db"), "--force"];
    const DATA_KEY = Buffer.alloc(32, 7).toString("base64");
    expect(await run(args, "", { DATA_KEY })).toMatchObject({
      code: 1,
      err: "The database was sealed with another key.\n",
    });
    const full = spawn(
      "/bin/sh",
      [
        "-c",
        `trap '' XFSZ; ulimit -f 200; exec "$0" "$@"`,
        productNode,
        join(import.meta.dirname, "main.ts"),
        ...args,
      ],
      { env: { ...process.env, DATABASE_URL: `file:${path("test.db")}` } },
    );
    const err = text(full.stderr);
    expect(await once(full, "close")).toEqual([1, null]);
    expect(await err).toBe(
      "The backup was not made: The disk is full, or can't be read and written.\n",
    );

    const broken = readFileSync(path("test.db"));
    broken.fill(0xff, broken.length / 2, (broken.length * 3) / 4);
    writeFileSync(path("test.db"), broken);
    expect(await run(args)).toMatchObject({ code: 1, err: expect.stringMatching(/sound/) });
    expect(readFileSync(path("b.db"), "utf8")).toBe("before");
    expect(leftovers("b.db")).toEqual([]);
  });

  test("names Postgres's own tools for what is on a server", async () => {
    const env = {
      DATABASE_URL: "postgres://someone:hunter2-secret@127.0.0.1:1/glasspost",
      DATA_KEY: Buffer.alloc(32, 7).toString("base64"),
    };
    for (const args of [
      ["backup", "--to", path("b.db")],
      ["restore", "--from", path("b.db")],
    ]) {
      const { code, err } = await run(args, "", env);
      expect(code).toBe(2);
      expect(err).toMatch(/Postgres's own tools/);
      expect(err).not.toContain("hunter2");
    }
  });
});

describe("restore", { timeout: 180_000 }, () => {
  test("puts a backup in place, and keeps what was there with its log and key", async () => {
    await make("test.db", 5);
    await run(["backup", "--to", path("b.db"), "--with-key"]);
    // What a killed server leaves: rows that are in its log only.
    const ctx = openFile(`file:${path("test.db")}`);
    ctx.driver.exec("insert into countries (code) values ('PR-late')");
    for (const end of ["", "-wal", "-shm"]) copyFileSync(path(`test.db${end}`), path(`k${end}`));
    ctx.driver.close();
    for (const end of ["", "-wal", "-shm"]) copyFileSync(path(`k${end}`), path(`test.db${end}`));
    expect(statSync(path("test.db-wal")).size).toBeGreaterThan(0);

    const refused = await run(["restore", "--from", path("b.db")]);
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("--force") });
    const done = await run(["restore", "--from", path("b.db"), "--force", "--json"]);
    expect(done).toMatchObject({ code: 0 });
    const [{ aside, ...held }] = jsonLines(done.out) as [{ aside: string }];
    expect(held).toEqual({ database: path("test.db"), messages: 5, numbers: 1 });
    const late = "select code from countries where code = 'PR-late'";
    expect(readDatabaseFile(path("test.db"), late)).toEqual([[]]);
    expect(existsSync(path("test.db-wal"))).toBe(false);
    expect(statSync(path("test.db")).mode & 0o777).toBe(0o600);
    expect(readDatabaseFile(aside, late)).toEqual([[{ code: "PR-late" }]]);
    expect(readFileSync(`${aside}.key`, "utf8")).toBe(readFileSync(path("b.db.key"), "utf8"));
    expect((await run(["number", "list"])).out).toMatch(/\+1 787-555-0101/);
  });

  test("gives no id again that was given after the backup", async () => {
    await make("test.db", 3);
    await run(["backup", "--to", path("b.db")]);
    const db = openFile(`file:${path("test.db")}`);
    const keyring = loadKeyring("", path("test.db.key"));
    const again = { db, keyring, actor: { kind: "system", part: "cli" }, now: Date.now } as const;
    await store(again, sms(), sms());
    await db.close();
    expect(idsIn("test.db")).toEqual([1, 2, 3, 4, 5]);
    expect(await run(["restore", "--from", path("b.db"), "--force"])).toMatchObject({ code: 0 });
    expect(idsIn("test.db")).toEqual([1, 2, 3]);
    const restored = openFile(`file:${path("test.db")}`);
    await store({ ...again, db: restored }, sms());
    await restored.close();
    expect(idsIn("test.db")).toEqual([1, 2, 3, 6]);
  });

  test("takes the key that lies beside the backup, and needs one that fits", async () => {
    await make("test.db", 3);
    await run(["backup", "--to", path("b.db"), "--with-key"]);
    const key = readFileSync(path("b.db.key"), "utf8");
    const elsewhere = { DATABASE_URL: `file:${path("new/place.db")}` };
    rmSync(path("test.db.key"));
    expect(await run(["restore", "--from", path("b.db")], "", elsewhere)).toMatchObject({
      code: 0,
    });
    expect(readFileSync(path("new/place.db.key"), "utf8")).toBe(key);
    expect(statSync(path("new/place.db.key")).mode & 0o777).toBe(0o600);

    rmSync(path("b.db.key"));
    const another = { DATABASE_URL: `file:${path("other.db")}` };
    expect(await run(["restore", "--from", path("b.db")], "", another)).toMatchObject({
      code: 1,
      err: expect.stringContaining("The key is missing"),
    });
    writeFileSync(path("other.db.key"), `${Buffer.alloc(32, 7).toString("base64")}\n`);
    expect(await run(["restore", "--from", path("b.db")], "", another)).toMatchObject({
      code: 1,
      err: expect.stringContaining("was sealed with another key"),
    });
    expect(existsSync(path("other.db"))).toBe(false);
  });

  test("refuses while the database is open, and what is no sound backup", async () => {
    await make("test.db", 300);
    await run(["backup", "--to", path("b.db")]);
    const open = openFile(`file:${path("test.db")}`);
    expect(open.driver.prepare("select count(*) from messages").get()).toBeTruthy();
    const inUse = await run(["restore", "--from", path("b.db"), "--force"]);
    expect(inUse).toMatchObject({ code: 1, err: expect.stringContaining("stop the server first") });
    open.driver.close();

    const before = readFileSync(path("test.db"));
    const odd = (name: string, change: () => void) => {
      copyFileSync(path("b.db"), path(name));
      change();
      return name;
    };
    const backups: [string, RegExp][] = [
      [odd("short.db", () => truncateSync(path("short.db"), 100_000)), /is not sound/],
      [odd("text.db", () => writeFileSync(path("text.db"), "not a database")), /is no database of/],
      [
        odd("foreign.db", () => {
          rmSync(path("foreign.db"));
          changeDatabaseFile(path("foreign.db"), "create table t (a)");
        }),
        /is no database of this program/,
      ],
      [
        odd("newer.db", () =>
          changeDatabaseFile(
            path("newer.db"),
            "insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)",
          ),
        ),
        /is of a newer version/,
      ],
      [
        odd("unindexed.db", () =>
          changeDatabaseFile(
            path("unindexed.db"),
            "insert into messages_fts (messages_fts) values ('delete-all')",
          ),
        ),
        /not found by their own words/,
      ],
      [odd("raw.db", () => writeFileSync(path("raw.db-wal"), "part")), /a database in use/],
      ["none.db", /There is no file/],
    ];
    for (const [name, sentence] of backups) {
      const { code, err } = await run(["restore", "--from", path(name), "--force"]);
      expect({ name, code, err }).toEqual({ name, code: 1, err: expect.stringMatching(sentence) });
    }
    expect(readFileSync(path("test.db")).equals(before)).toBe(true);
    expect(leftovers("test.db")).toEqual([]);
  });

  test("leaves the old database or the new one, whole, wherever it is killed", async () => {
    await make("old.db", 4);
    await make("new.db", 7);
    const asBackup = { DATABASE_URL: `file:${path("new.db")}` };
    await run(["backup", "--to", path("b.db")], "", asBackup);
    copyFileSync(path("old.db"), path("old-copy.db"));
    const killing = new URL("./testing/kill-at-call.mjs", import.meta.url).href;
    const seen = new Set<number>();
    for (let call = 1; ; call++) {
      for (const name of readdirSync(path("."))) {
        if (name.startsWith("test.db")) rmSync(path(name));
      }
      copyFileSync(path("old-copy.db"), path("test.db"));
      copyFileSync(path("new.db.key"), path("test.db.key"));
      const ended = await run(["restore", "--from", path("b.db"), "--force"], "", {
        NODE_OPTIONS: `--import=${killing}`,
        KILL_AT_CALL: String(call),
      });
      const [rows] = readDatabaseFile(path("test.db"), "select count(*) as n from messages");
      const [sound] = readDatabaseFile(path("test.db"), "pragma integrity_check");
      expect({ call, sound }).toEqual({ call, sound: [{ integrity_check: "ok" }] });
      expect([4, 7]).toContain(rows![0]!.n);
      const isFirst = !seen.has(rows![0]!.n);
      seen.add(rows![0]!.n);
      if (ended.code === 0) break;
      expect(ended.code).toBe(null);
      expect(call).toBeLessThan(100);
      if (!isFirst) continue;
      expect(await run(["restore", "--from", path("b.db"), "--force"])).toMatchObject({ code: 0 });
      expect(idsIn("test.db")).toHaveLength(7);
      expect(leftovers("test.db")).toEqual([]);
    }
    expect([...seen].sort()).toEqual([4, 7]);
  });
});
