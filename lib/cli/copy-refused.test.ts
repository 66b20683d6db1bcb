import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { openMigratedFile } from "#db/sqlite/open-file.ts";
import { changeDatabaseFile, readDatabaseFile } from "#db/testing/database.ts";
import { findFreePort } from "#db/testing/find-free-port.ts";
import { holdPostgres, WAITING } from "#db/testing/hold-postgres.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";
import { commandLine } from "#lib/cli/test-command-line.ts";
import { loadKeyring } from "#lib/keys/keyring.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";
import { productNode } from "#scripts/project.mjs";

const { start, run, path } = commandLine();

const file = (name: string) => `file:${path(name)}`;

async function postgres() {
  const server = await sharedPostgres();
  const name = await server.createDatabase();
  onTestFinished(() => server.dropDatabase(name));
  return { server, name, url: server.url(name) };
}

/** A small database with its key, that nobody has open. */
async function make(name: string, messages = 3): Promise<void> {
  const db = openMigratedFile(file(name));
  const keyring = loadKeyring("", path(`${name}.key`));
  const actor = { kind: "system", part: "cli" } as const;
  const ctx = { db, keyring, actor, now: () => Date.now() };
  await addSource(ctx, { name: "gateway", provider: "generic" });
  await add(ctx);
  await store(ctx, ...Array.from({ length: messages }, () => sms()));
  await db.close();
}

const NEWER = "insert into __drizzle_migrations (hash, created_at) values ('x', 99999999999999)";
const FORGET = `delete from __drizzle_migrations where created_at =
  (select max(created_at) from __drizzle_migrations)`;

/** What a failed copy says; nothing of a password may stand in it. */
async function refused(from: string, to: string, env: Record<string, string> = {}) {
  const { code, out, err } = await run(["copy", "--from", from, "--to", to], "", env);
  expect(code).toBe(1);
  expect(out).toBe("");
  return err.replace(/^co(?:pying|mparing) .*\n/gm, "").trim();
}

describe("copy", { timeout: 120_000 }, () => {
  test("refuses a target that holds something, and leaves it as it is", async () => {
    await make("a.db");
    await make("b.db", 1);
    const before = readFileSync(path("b.db"));
    expect(await refused(file("a.db"), file("b.db"), { DATA_KEY: "" })).toMatch(/another key/);
    const DATA_KEY = readFileSync(path("a.db.key"), "utf8").trim();
    writeFileSync(path("b.db.key"), DATA_KEY);
    expect(await refused(file("a.db"), file("b.db"))).toMatch(/holds something already/);
    expect(readFileSync(path("b.db")).equals(before)).toBe(true);

    const { server, name, url } = await postgres();
    await run(["number", "add", "+17875550101"], "", { DATABASE_URL: url, DATA_KEY });
    expect(await refused(file("a.db"), url)).toMatch(/holds something already/);
    expect(await server.query(name, "select count(*)::int as n from numbers")).toEqual([{ n: 1 }]);
  });

  test("refuses a source that is not there, and makes none", async () => {
    expect(await refused(file("none.db"), file("b.db"))).toMatch(/no such file/i);
    expect(existsSync(path("none.db"))).toBe(false);
    expect(existsSync(path("b.db"))).toBe(false);
  });

  test("refuses what another version made, on either side", async () => {
    await make("a.db");
    await make("older.db");
    changeDatabaseFile(path("older.db"), FORGET);
    expect(await refused(file("older.db"), file("b.db"))).toMatch(/source is of an older version/);
    await make("newer.db");
    changeDatabaseFile(path("newer.db"), NEWER);
    expect(await refused(file("newer.db"), file("b.db"))).toMatch(/source is of a newer version/);
    openMigratedFile(file("b.db")).driver.close();
    changeDatabaseFile(path("b.db"), NEWER);
    expect(await refused(file("a.db"), file("b.db"))).toMatch(/target is of a newer version/);

    const { server, name, url } = await postgres();
    const DATA_KEY = readFileSync(path("a.db.key"), "utf8").trim();
    await run(["migrate"], "", { DATABASE_URL: url, DATA_KEY });
    await server.query(name, NEWER.replace("into ", "into drizzle."));
    expect(await refused(file("a.db"), url)).toMatch(/target is of a newer version/);
    expect(await refused(url, file("c.db"), { DATA_KEY })).toMatch(/source is of a newer version/);
  });

  test("refuses a key that does not fit, or is not there", async () => {
    await make("a.db");
    await make("b.db");
    const DATA_KEY = readFileSync(path("b.db.key"), "utf8").trim();
    expect(await refused(file("a.db"), file("c.db"), { DATA_KEY })).toBe(
      "DATA_KEY is not the key that the source was sealed with.",
    );
    writeFileSync(path("a.db.key"), DATA_KEY);
    expect(await refused(file("a.db"), file("c.db"))).toMatch(
      /a\.db\.key is not the key that the source was sealed with\.$/,
    );
    const { url } = await postgres();
    expect(await refused(url, file("c.db"))).toMatch(
      /source is of an older version, or no database/,
    );
    await run(["migrate"], "", { DATABASE_URL: url, DATA_KEY });
    expect(await refused(url, file("c.db"))).toBe(
      "The source's key is missing: it belongs in DATA_KEY.",
    );
    expect(existsSync(path("c.db"))).toBe(false);
  });

  test("says what a server refuses, and never a password", async () => {
    await make("a.db");
    const { url } = await postgres();
    const secret = "hunter2-very-secret";
    const wrong = new URL(url);
    wrong.password = secret;
    const away = new URL(wrong);
    away.port = String(await findFreePort());
    const missing = new URL(url);
    missing.pathname = "/glasspost_missing";
    for (const [to, sentence] of [
      [wrong.href, "The server refuses the user or the password."],
      [away.href, "The server does not answer."],
      [missing.href, "The server has no such database: it must be made first."],
    ] as const) {
      const said = await refused(file("a.db"), to);
      expect(said).toContain(sentence);
      expect(said).toContain(new URL(to).pathname);
      expect(said).not.toContain(secret);
      expect(said).not.toContain(new URL(url).password);
    }
    for (const args of [
      ["copy", `--form=${wrong.href}`],
      ["copy", "--from", "postgress://u:hunter2-very-secret@h/d", "--to", file("b.db")],
      ["copy", "--from", wrong.href, "--to", wrong.href],
      ["copy", "--from", file("a.db"), "--to"],
    ]) {
      const { code, out, err } = await run(args);
      expect(code).toBe(2);
      expect(out + err).not.toContain(secret);
    }
  });

  test("names the table that holds what Postgres can't store", async () => {
    await make("a.db");
    changeDatabaseFile(path("a.db"), "update numbers set pool = char(65, 0, 66)");
    const { url } = await postgres();
    expect(await refused(file("a.db"), url)).toBe(
      "A row of numbers holds what the target can't store, such as a NUL in a text.",
    );
    changeDatabaseFile(path("a.db"), "update numbers set pool = null");
    expect(await run(["copy", "--from", file("a.db"), "--to", url])).toMatchObject({ code: 0 });
  });

  test("works alone on its target, and goes on with its own source only", async () => {
    await make("a.db");
    const { server, name, url } = await postgres();
    const DATA_KEY = readFileSync(path("a.db.key"), "utf8").trim();
    await run(["migrate"], "", { DATABASE_URL: url, DATA_KEY });
    const release = await holdPostgres(url, "lock table terms");
    onTestFinished(release);
    const first = start(["copy", "--from", file("a.db"), "--to", url]);
    const [out, err] = [text(first.stdout!), text(first.stderr!)];
    const ended = once(first, "close");
    await expect.poll(() => server.query(name, WAITING), { timeout: 60_000 }).toHaveLength(1);
    expect(await refused(file("a.db"), url)).toMatch(/Another process works on the target/);
    await release();
    expect(await ended).toEqual([0, null]);
    expect(await out).toMatch(/is a copy now/);
    expect(await err).not.toMatch(/Something/);

    // A file that anybody has open is not taken either.
    const open = openMigratedFile(file("c.db"));
    expect(await refused(file("a.db"), file("c.db"))).toMatch(
      /Another process works on the target/,
    );
    open.driver.close();
    changeDatabaseFile(
      path("c.db"),
      "create table glasspost_copy (source text not null, again text not null)",
      "insert into glasspost_copy values ('file:/elsewhere.db', '[]')",
    );
    expect(await refused(file("a.db"), file("c.db"))).toMatch(
      /an unfinished copy of file:\/elsewhere\.db/,
    );
  });

  test("stops at a full disk, and goes on when there is room", async () => {
    await make("a.db", 1000);
    const main = join(import.meta.dirname, "main.ts");
    const limited = spawn(
      "/bin/sh",
      [
        "-c",
        `trap '' XFSZ; ulimit -f 1600; exec "$0" "$@"`,
        productNode,
        main,
        ...["copy", "--from", file("a.db"), "--to", file("b.db")],
      ],
      { env: process.env },
    );
    const [out, err] = [text(limited.stdout), text(limited.stderr)];
    expect(await once(limited, "close")).toEqual([1, null]);
    expect(await out).toBe("");
    expect(await err).toMatch(/The target \(file:.*b\.db\): The disk is full, or/);
    const goesOn = await run(["copy", "--from", file("a.db"), "--to", file("b.db")]);
    expect(goesOn).toMatchObject({ code: 0 });
    expect(goesOn.err).toMatch(/The copy that was begun goes on\./);
    const [rows] = readDatabaseFile(path("b.db"), "select count(*) as n from messages");
    expect(rows).toEqual([{ n: 1000 }]);
  });
});
