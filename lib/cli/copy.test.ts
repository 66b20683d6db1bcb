import { once } from "node:events";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";

import { type Database, openDatabase } from "#db/client.ts";
import { copiedTables } from "#db/copy/tables.ts";
import { openMigratedFile } from "#db/sqlite/open-file.ts";
import { changeDatabaseFile, type Row, readDatabaseFile } from "#db/testing/database.ts";
import { holdPostgres, WAITING } from "#db/testing/hold-postgres.ts";
import type { PostgresDatabases } from "#db/testing/postgres-databases.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";
import type { Context } from "#lib/context.ts";
import { loadKeyring } from "#lib/keys/keyring.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { findMessages, LONG_LOOK } from "#lib/search/find-messages.ts";
import { noFilters } from "#lib/search/search-query.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { testSetting } from "#lib/testing/context.ts";
import { add, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const { start, run, path } = commandLine();

const file = (name: string) => `file:${path(name)}`;

/** A fresh database on the run's Postgres, with its key for the environment. */
async function postgres(): Promise<{ server: PostgresDatabases; name: string; url: string }> {
  const server = await sharedPostgres();
  const name = await server.createDatabase();
  onTestFinished(() => server.dropDatabase(name));
  return { server, name, url: server.url(name) };
}

/** A context on a file of the test's folder, as the server would have it. */
function contextOn(name: string): Context {
  const db = openMigratedFile(file(name));
  onTestFinished(() => db.close());
  const keyring = loadKeyring("", path(`${name}.key`));
  return { db, keyring, actor: { kind: "system", part: "cli" }, now: () => Date.now() };
}

const TEXTS = [
  "Boat 418 leaves at noon",
  "\u{1f469}\u200d\u{1f52c} \u{1f1f5}\u{1f1f7} caf\u00e9 na\u00efve 482913",
  "\u05e7\u05d5\u05d3 \u05d4\u05d0\u05d9\u05de\u05d5\u05ea 551234 \u202ehidden\u202c",
  "\u5c0f\u7ea2\u4e66 \u9a8c\u8bc1\u7801 771204",
  "\u0e23\u0e2b\u0e31\u0e2a 998877",
  "a\0b \ud800 c",
  "",
  "'; DROP TABLE messages; -- {\"},NULL\\x00 %_",
  "tab\tline\nend\\",
];

/** A database that holds every kind of row that there is. */
async function fillOddly(name: string): Promise<Context> {
  const ctx = contextOn(name);
  await addSource(ctx, { name: "gateway", provider: "generic", secret: "0123456789abcdef" });
  await add(ctx);
  await add(ctx, US_NUMBER);
  await store(ctx, ...TEXTS.map((text, i) => sms({ text, providerId: i % 2 ? `id\0${i}` : null })));
  await store(ctx, sms({ from: "Bank of Ponce", text: "Your bank login code is 661204" }));
  await storeOne(ctx, { to: `+${US_NUMBER}`, text: "Gone with its number" });
  await store(ctx, sms({ to: "+442079460018", text: "To nobody", providerId: "u-1" }));
  await hideMessage(ctx, { id: await storeOne(ctx, { text: "Hidden later" }), reason: "a test" });
  const id = await storeOne(ctx, { text: "Maria waits at pier nine" });
  await redactMessage(ctx, { id, texts: ["Maria"], reason: "a test" });
  await retireNumber(ctx, US_NUMBER);
  // The newest of each are gone: their ids are not given again.
  changeDatabaseFile(
    path(name),
    `insert into messages (number_id, term_id, sender_id, source_id, text, received_at, visibility,
       listed, dedupe) values (1, 1, 1, 1, '', 5, 'hidden', 0, x'00ff00275c00')`,
    `update message_originals set sealed = sealed || x'0000' where message_id = 0`,
    "update sqlite_sequence set seq = seq + 41",
    "insert into claims values ('retention', 'host''s', 9)",
    "insert into jobs values ('find', 2, null, 1)",
  );
  fillRest(name);
  return ctx;
}

/** Two rows in each table that has none yet, of what its columns hold. */
function fillRest(name: string): void {
  const values = { integer: 7, flag: 1, text: "'\u00e9''x'", bytes: "x'00ff27'" };
  const others = { integer: 8, flag: 0, text: "'y'", bytes: "x''" };
  for (const table of copiedTables) {
    const [rows] = readDatabaseFile(path(name), `select 1 from ${table.name} limit 1`);
    if (rows!.length > 0) continue;
    const names = table.columns.map((column) => `"${column.name}"`);
    for (const row of [values, others]) {
      const written = table.columns.map(({ kind }) => row[kind]);
      changeDatabaseFile(path(name), `insert into ${table.name} (${names}) values (${written})`);
    }
  }
}

/** Everything in a file, but where it lies. */
function contentOf(name: string): Row[][] {
  return readDatabaseFile(
    path(name),
    ...copiedTables.map(({ name, columns }) => {
      const all = columns.map((column) => `"${column.name}"`).join(", ");
      return `select ${all} from "${name}" order by 1, 2, 3`;
    }),
    "select name, seq from sqlite_sequence where seq > 0 order by name",
  );
}

/** Which messages hold a text's own words. */
async function search(db: Database, text: string): Promise<number[]> {
  const words = [{ tokens: textTokens(text), prefix: false, text, isQuoted: true }];
  const query = { words, filters: noFilters, notes: [] };
  const beginning = { side: "older", id: 1e9, limit: 50 } as const;
  const { rows } = await findMessages({ ...testSetting(), db }, query, beginning, LONG_LOOK);
  return rows.map(({ id }) => id);
}

async function searchAll(url: string): Promise<number[][]> {
  const db = await openDatabase(url);
  try {
    const asked = [...TEXTS, "pier nine", "Maria", "Gone with its number", "code 661204"];
    const all = asked.filter((text) => textTokens(text).length > 0);
    const found: number[][] = [];
    for (const text of all) found.push(await search(db, text));
    return found;
  } finally {
    await db.close();
  }
}

/** The key beside a file, as an operator would set it. */
const keyOf = (name: string) => readFileSync(path(`${name}.key`), "utf8").trim();

describe("copy", { timeout: 120_000 }, () => {
  test("carries every kind of row to Postgres and back, with ids, search and key", async () => {
    await fillOddly("a.db");
    const { server, name, url } = await postgres();

    const there = await run(["copy", "--from", file("a.db"), "--to", url, "--json"]);
    expect(there).toMatchObject({ code: 0 });
    const lines = jsonLines(there.out);
    expect(lines.filter(({ table }) => table).map(({ table }) => table)).toEqual([
      ...copiedTables.map((table) => table.name),
      "search",
    ]);
    expect(lines.filter(({ same }) => same === false)).toEqual([]);
    expect(lines.find(({ table }) => table === "messages")).toMatchObject({
      rows: contentOf("a.db")[copiedTables.findIndex((table) => table.name === "messages")]!.length,
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await searchAll(url)).toEqual(await searchAll(file("a.db")));
    const [last] = readDatabaseFile(
      path("a.db"),
      "select seq from sqlite_sequence where name = 'messages'",
    );
    const [added] = await server.query(
      name,
      `insert into messages (number_id, term_id, sender_id, source_id, text, received_at,
       visibility, listed) values (1, 1, 1, 1, '', 1, 'hidden', false) returning id`,
    );
    expect(Number(added!.id)).toBe(last![0]!.seq + 1);
    await server.query(name, "delete from messages where id = (select max(id) from messages)");

    const DATA_KEY = keyOf("a.db");
    const back = await run(["copy", "--from", url, "--to", file("b.db")], "", { DATA_KEY });
    expect(back).toMatchObject({ code: 0 });
    changeDatabaseFile(
      path("a.db"),
      "update sqlite_sequence set seq = seq + 1 where name = 'messages'",
    );
    expect(contentOf("b.db")).toEqual(contentOf("a.db"));
    expect(await searchAll(file("b.db"))).toEqual(await searchAll(file("a.db")));
    expect(existsSync(path("b.db.key"))).toBe(false);
    expect(statSync(path("b.db")).mode & 0o777).toBe(0o600);

    const again = await run(["source", "list", "--json"], "", {
      DATABASE_URL: file("b.db"),
      DATA_KEY,
    });
    expect(jsonLines(again.out)).toMatchObject([{ id: "gateway" }]);
  });

  test("copies a file to a file with its key, and a server's database to another one", async () => {
    await fillOddly("a.db");
    expect(await run(["copy", "--from", file("a.db"), "--to", file("b.db")])).toMatchObject({
      code: 0,
    });
    expect(contentOf("b.db")).toEqual(contentOf("a.db"));
    expect(keyOf("b.db")).toBe(keyOf("a.db"));
    expect(statSync(path("b.db.key")).mode & 0o777).toBe(0o600);

    const [one, two] = [await postgres(), await postgres()];
    const DATA_KEY = keyOf("a.db");
    for (const [from, to] of [
      [file("a.db"), one.url],
      [one.url, two.url],
      [two.url, file("c.db")],
    ]) {
      const { code, err } = await run(["copy", "--from", from!, "--to", to!], "", { DATA_KEY });
      expect({ code, err: err.replace(/^co(?:pying|mparing) .*\n/gm, "") }).toEqual({
        code: 0,
        err: "",
      });
    }
    expect(contentOf("c.db")).toEqual(contentOf("a.db"));
    const same = await run(["copy", "--from", one.url, "--to", file("c.db"), "--compare"], "", {
      DATA_KEY,
    });
    expect(same.code).toBe(0);
    expect(same.out).toMatch(/Both hold the same\.\n$/);
  });

  test("copies anew what it found to differ, also what nobody else may delete", async () => {
    await fillOddly("a.db");
    const args = ["copy", "--from", file("a.db"), "--to", file("b.db")];
    await run(args);
    const again = copiedTables.map(({ name }) => name);
    changeDatabaseFile(
      path("b.db"),
      "create table glasspost_copy (source text not null, again text not null)",
      `insert into glasspost_copy values ('file:${realpathSync(path("a.db"))}', '${JSON.stringify(again)}')`,
    );
    expect(await run(args)).toMatchObject({ code: 0 });
    expect(contentOf("b.db")).toEqual(contentOf("a.db"));
    const triggers = "select name, sql from sqlite_master where type = 'trigger' order by name";
    expect(readDatabaseFile(path("b.db"), triggers)).toEqual(
      readDatabaseFile(path("a.db"), triggers),
    );
    const verified = await run(["audit", "verify"], "", { DATABASE_URL: file("b.db") });
    expect(verified.out).toMatch(/The log is whole: \d+ entries/);
  });

  test("compares and tells each table that differs, and writes nothing", async () => {
    await fillOddly("a.db");
    await run(["copy", "--from", file("a.db"), "--to", file("b.db")]);
    changeDatabaseFile(
      path("b.db"),
      "update numbers set pool = '' where id = 1",
      "insert into messages_fts (messages_fts) values ('delete-all')",
    );
    const before = contentOf("b.db");
    const compared = await run(["copy", "--from", file("a.db"), "--to", file("b.db"), "--compare"]);
    expect(compared.code).toBe(1);
    expect(compared.err).toMatch(/differ in numbers, search: .* Nothing was changed\.\n$/);
    expect(contentOf("b.db")).toEqual(before);
  });
});

describe("copy, interrupted", { timeout: 1_500_000 }, () => {
  const isFull = process.env.GLASSPOST_FULL === "1";
  const MESSAGES = isFull ? 1_000_000 : 30_000;

  function fillLargely(name: string): void {
    contextOn(name);
    changeDatabaseFile(
      path(name),
      "insert into numbers (e164, national, type, status, term_id, created_at) values ('17875550101', '7875550101', 'mobile', 'active', 1, 1)",
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${MESSAGES})
       insert into messages (id, number_id, term_id, sender_id, source_id, text, received_at,
         visibility, listed, dedupe)
       select i, 1, 1, 1, 1, i || ' is your code for pier ' || i % 97, i,
         case when i % 50 = 0 then 'hidden' else 'public' end, i % 50 <> 0, randomblob(16) from n`,
      "pragma wal_checkpoint(truncate)",
    );
  }

  /** Runs a copy until it waits for that transaction, and kills it there. */
  async function killWaiting(args: string[], target: Awaited<ReturnType<typeof postgres>>) {
    const child = start(args);
    child.stdout!.resume();
    child.stderr!.resume();
    await untilWaiting(target);
    child.kill("SIGKILL");
    await once(child, "close");
  }

  async function untilWaiting({ server, name }: Awaited<ReturnType<typeof postgres>>) {
    await expect
      .poll(() => server.query(name, WAITING), { timeout: 600_000, interval: 20 })
      .toHaveLength(1);
  }

  const sizeOf = (name: string) => statSync(path(name), { throwIfNoEntry: false })?.size ?? 0;

  const countIn = async ({ server, name }: Awaited<ReturnType<typeof postgres>>, table: string) =>
    Number((await server.query(name, `select count(*) from ${table}`))[0]!.count);

  test("goes on where it was after kill -9, twice each way, and ends with equal checksums", async () => {
    fillLargely("a.db");
    const DATA_KEY = keyOf("a.db");
    const target = await postgres();
    const to = ["copy", "--from", file("a.db"), "--to", target.url, "--json"];
    // A server that was started on it once leaves this much.
    const migrated = { DATABASE_URL: target.url, DATA_KEY };
    expect(await run(["migrate"], "", migrated)).toMatchObject({ code: 0 });

    for (const place of [0.5, 0.9].map((share) => Math.round(share * MESSAGES))) {
      const release = await holdPostgres(
        target.url,
        `insert into messages (id, number_id, term_id, sender_id, source_id, text, received_at,
         visibility, listed) values (${place}, 1, 1, 1, 1, '', 1, 'hidden', false)`,
      );
      await killWaiting(to, target);
      await release();
      const there = await countIn(target, "messages");
      expect(there).toBeGreaterThan(place - 2001);
      expect(there).toBeLessThan(place);
      const found = await countIn(target, "message_tokens");
      expect(found).toBe(there - Math.floor(there / 50));
    }
    // What is half a copy serves nobody.
    const early = await run(["number", "list"], "", migrated);
    expect(early.code).toBe(1);
    expect(early.err).toMatch(/a copy that is not finished/);
    // The source changes; what is there is not sent again, or it would be the same already.
    changeDatabaseFile(
      path("a.db"),
      "update messages set sent_clock = 'seen' where id <= 2000",
      "delete from numbers",
      "pragma wal_checkpoint(truncate)",
    );
    const changed = await run(to);
    expect(changed.code).toBe(1);
    const differing = jsonLines(changed.out).filter(({ same }) => same === false);
    expect(differing).toMatchObject([
      { table: "numbers", rows: 1, source: { rows: 0 } },
      { table: "messages", rows: MESSAGES, source: { rows: MESSAGES } },
    ]);
    expect(changed.err).toContain("The two differ in numbers, messages: the source was written to");
    const there = await run(to);
    expect(there).toMatchObject({ code: 0 });

    const back = ["copy", "--from", target.url, "--to", file("b.db"), "--json"];
    for (const share of [0.3, 0.6]) {
      const child = start(back, { DATA_KEY });
      child.stdout!.resume();
      child.stderr!.resume();
      const isAmong = () => sizeOf("b.db") + sizeOf("b.db-wal") > share * sizeOf("a.db");
      while (!isAmong() && child.exitCode === null) await turn();
      child.kill("SIGKILL");
      await once(child, "close");
      // What was committed lies in the log of a process that is no more.
      changeDatabaseFile(path("b.db"), "select 1 from sqlite_master");
      const [[copied], [state]] = readDatabaseFile(
        path("b.db"),
        "select count(*) as rows from messages",
        "select count(*) as begun from glasspost_copy",
      ) as [Row[], Row[]];
      expect(copied!.rows).toBeGreaterThan(0);
      expect(copied!.rows).toBeLessThan(MESSAGES);
      expect(state!.begun).toBe(1);
    }
    const home = await run(back, "", { DATA_KEY });
    expect(home).toMatchObject({ code: 0 });
    const sums = (out: string) =>
      jsonLines(out).map(({ table, rows, checksum, lastId }) => ({
        table,
        rows,
        checksum,
        lastId,
      }));
    expect(sums(home.out).slice(0, -1)).toEqual(sums(there.out).slice(0, -1));
    if (!isFull) expect(contentOf("b.db")).toEqual(contentOf("a.db"));
  });
});
