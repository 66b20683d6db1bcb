import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { WRITERS_LOCK } from "#db/postgres/session.ts";
import { findNewestChange, insertChange } from "#db/queries/changes.ts";
import {
  type PostgresTestDatabase,
  type PostgresTestDatabases,
  postgresTestDatabases,
} from "#db/testing/postgres-database.ts";
import { startWireProxy, type WireProxy } from "#db/testing/wire-proxy.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";

let databases: PostgresTestDatabases;

beforeAll(async () => {
  databases = await postgresTestDatabases();
});

afterAll(() => databases.dropAll());

const STATEMENT_MS = 1500;

type Setting = { db: Database; proxy: WireProxy; own: PostgresTestDatabase };

/** A database that is reached through a network which fails as it is told to. */
async function setUp(): Promise<Setting> {
  const own = await databases.make();
  const proxy = await startWireProxy(own.url);
  const limits = { connections: 4, statementMs: STATEMENT_MS };
  const db = await openDatabase(proxy.url(own.url), limits);
  onTestFinished(async () => {
    proxy.stall(false);
    await proxy.close();
    await db.close();
    await own.remove();
  });
  return { db, proxy, own };
}

const change = (kind: string) => ({ at: 1, kind, messageId: null, numberId: null, tags: "" });

function* write(db: Database, kind: string): Steps<string> {
  yield* step(insertChange(db, change(kind)));
  return kind;
}

/** What is there, as somebody else sees it. */
const kinds = async ({ own }: Setting) =>
  (await own.query("select kind from changes order by seq")).map(({ kind }) => kind);

const unavailable = { code: "database-unavailable" };

test("gives up on a statement that takes too long, and goes on with the next transaction", async () => {
  const setting = await setUp();
  const { db } = setting;
  const theirs = await setting.own.begin();
  await theirs.query("LOCK TABLE changes IN ACCESS EXCLUSIVE MODE");
  const outcomes = await Promise.allSettled([
    ...["a", "b"].map((kind) => transaction(db, () => write(db, kind))),
    findNewestChange(db, {}),
  ]);
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: "rejected", reason: unavailable });
  }
  await theirs.query("ROLLBACK");
  expect(await transaction(db, () => write(db, "c"))).toBe("c");
  expect(await kinds(setting)).toEqual(["c"]);
});

test("gives up while somebody else writes for too long, and writes when they are done", async () => {
  const setting = await setUp();
  const { db } = setting;
  const theirs = await setting.own.begin();
  await theirs.query(`SELECT pg_advisory_xact_lock(${WRITERS_LOCK})`);
  await expect(transaction(db, () => write(db, "a"))).rejects.toMatchObject(unavailable);
  const waiting = transaction(db, () => write(db, "b"));
  await theirs.query("COMMIT");
  await waiting;
  expect(await kinds(setting)).toEqual(["b"]);
});

test("keeps nothing of bodies whose connection is cut in their middle", async () => {
  const setting = await setUp();
  const { db, proxy } = setting;
  let runs = 0;
  const outcomes = await Promise.allSettled([
    transaction(db, () => write(db, "before")),
    transaction(db, function* () {
      yield* write(db, "first half");
      yield* step(findNewestChange(db, {}));
      runs += 1;
      proxy.cut({ listening: false });
      yield* write(db, "second half");
      yield* step(findNewestChange(db, {}));
    }),
    transaction(db, () => write(db, "after")),
  ]);
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: "rejected", reason: unavailable });
  }
  expect(runs).toBe(1);
  expect(await transaction(db, () => write(db, "next"))).toBe("next");
  expect(await kinds(setting)).toEqual(["next"]);
});

test("keeps what it acknowledged, once, when connections are cut around COMMIT", async () => {
  const setting = await setUp();
  const { db, proxy } = setting;
  const kept: string[] = [];
  let lost = 0;
  const delays = [0, 1, 2, 3, 0, 1, 5, 8, 13, 34];
  for (let round = 0; round < 60; round++) {
    const names = Array.from({ length: 5 }, (_, i) => `${round}.${i}`);
    const all = names.map((name, i) =>
      transaction(db, function* () {
        yield* write(db, name);
        // The last body has run: COMMIT is on its way, there, answered, or almost; however slow it is.
        if (i === names.length - 1)
          void sleep(delays[round % delays.length]).then(() => proxy.cut());
        return name;
      }),
    );
    for (const outcome of await Promise.allSettled(all)) {
      if (outcome.status === "fulfilled") {
        kept.push(outcome.value);
      } else {
        expect(outcome.reason).toMatchObject(unavailable);
        lost += 1;
      }
    }
  }
  expect(kept.length).toBeGreaterThan(0);
  expect(lost).toBeGreaterThan(0);
  const there = await kinds(setting);
  expect(new Set(there).size).toBe(there.length);
  expect(there).toEqual(expect.arrayContaining(kept));
  proxy.cut();
  await vi.waitFor(() => transaction(db, () => write(db, "after")), 10_000);
});

test("gives up on a server that says nothing any more, and works again when it does", async () => {
  const setting = await setUp();
  const { db, proxy } = setting;
  await transaction(db, () => write(db, "before"));
  await findNewestChange(db, {});
  proxy.stall(true);
  // Twice: over connections that there are, then over those that there can't be.
  for (let round = 0; round < 2; round++) {
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 20 }, (_, i) => transaction(db, () => write(db, `${i}`))),
      ...Array.from({ length: 20 }, () => findNewestChange(db, {})),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: "rejected", reason: unavailable });
    }
  }
  proxy.stall(false);
  await vi.waitFor(() => transaction(db, () => write(db, "after")), { timeout: 10_000 });
  expect((await findNewestChange(db, {})).length).toBe(1);
  const there = await kinds(setting);
  // What was said before the silence may still have been heard; nothing is there twice.
  expect(new Set(there).size).toBe(there.length);
  expect(there).toEqual(expect.arrayContaining(["before", "after"]));
});

test("gives up at once where no server is, and works again when there is one", async () => {
  const setting = await setUp();
  const { db, proxy } = setting;
  await proxy.refuse(true);
  proxy.cut();
  for (let round = 0; round < 3; round++) {
    const outcomes = await Promise.allSettled([
      transaction(db, () => write(db, "lost")),
      findNewestChange(db, {}),
    ]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: "rejected", reason: unavailable });
    }
  }
  await expect(openDatabase(proxy.url(setting.own.url))).rejects.toMatchObject(unavailable);
  await proxy.refuse(false);
  await transaction(db, () => write(db, "after"));
  expect(await kinds(setting)).toEqual(["after"]);
});

test("leaves others their writing when its process stops in the middle of a transaction", async () => {
  const setting = await setUp();
  const { db, proxy, own } = setting;
  const body = transaction(db, function* () {
    yield* write(db, "half");
    yield* step(findNewestChange(db, {}));
    proxy.stall(true);
    yield* step(findNewestChange(db, {}));
  });
  await expect(body).rejects.toMatchObject(unavailable);
  // The server does not know yet that nobody is there any more.
  const held = `select count(*) as held from pg_locks where locktype = 'advisory' and granted
    and database = (select oid from pg_database where datname = current_database())`;
  expect(await own.query(held)).toEqual([{ held: 1 }]);
  proxy.stall(false);
  const other = await own.connect();
  await vi.waitFor(() => transaction(other, () => write(other, "theirs")), { timeout: 10_000 });
  expect(await kinds(setting)).toEqual(["theirs"]);
});
