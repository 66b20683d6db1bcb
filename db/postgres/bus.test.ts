import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { onForeignCommit } from "#db/foreign-commits.ts";
import type { PostgresConnection } from "#db/postgres/connection.ts";
import { insertChange } from "#db/queries/changes.ts";
import { child, moduleUrl } from "#db/testing/child.ts";
import {
  type PostgresTestDatabase,
  type PostgresTestDatabases,
  postgresTestDatabases,
} from "#db/testing/postgres-database.ts";
import { startWireProxy, type WireProxy } from "#db/testing/wire-proxy.ts";
import { step, transaction } from "#db/transaction.ts";

let databases: PostgresTestDatabases;

beforeAll(async () => {
  databases = await postgresTestDatabases();
});

afterAll(() => databases.dropAll());

type Setting = { db: Database; proxy: WireProxy; own: PostgresTestDatabase };

async function setUp(): Promise<Setting> {
  const own = await databases.make();
  const proxy = await startWireProxy(own.url);
  const db = await openDatabase(proxy.url(own.url), { connections: 4, statementMs: 1500 });
  onTestFinished(async () => {
    proxy.stall(false);
    await proxy.close();
    await db.close();
    await own.remove();
  });
  return { db, proxy, own };
}

/** Listens until the test ends. @returns how often it was called so far, and what ends it */
function listen(db: Database): { calls: () => number; stop: () => void } {
  let calls = 0;
  const stop = onForeignCommit(db, () => {
    calls += 1;
  });
  onTestFinished(stop);
  return { calls: () => calls, stop };
}

const write = (db: Database, kind = "x") =>
  transaction(db, function* () {
    yield* step(insertChange(db, { at: 1, kind, messageId: null, numberId: null, tags: "" }));
  });

/** Waits until it is listened, and what is called in the beginning has been. */
async function untilListening({ proxy }: Setting, calls: () => number): Promise<void> {
  await vi.waitFor(
    () => {
      expect(proxy.listeners()).toBe(1);
      expect(calls()).toBeGreaterThan(0);
    },
    { timeout: 10_000 },
  );
}

/** How many connections to the database the server has, but for the one that asks. */
async function connections({ own }: Setting): Promise<number> {
  const [row] = await own.query(`select count(*) as there from pg_stat_activity
    where datname = current_database() and application_name = 'glasspost'`);
  return row!.there;
}

test("hears each commit of another process", async () => {
  const setting = await setUp();
  const { db, own } = setting;
  const { calls } = listen(db);
  await untilListening(setting, calls);
  const other = child(`
    import { openDatabase } from ${moduleUrl("db/client.ts")};
    import { insertChange } from ${moduleUrl("db/queries/changes.ts")};
    import { step, transaction } from ${moduleUrl("db/transaction.ts")};
    const db = await openDatabase(${JSON.stringify(own.url)});
    say("open");
    for (;;) {
      await heard();
      await transaction(db, function* () {
        yield* step(insertChange(db, { at: 1, kind: "x", messageId: null, numberId: null, tags: "" }));
      });
      say("done");
    }
  `);
  await other.next();
  // It is called every two seconds as well: most times in less than that can only be heard.
  let soon = 0;
  for (let i = 0; i < 20; i++) {
    const before = calls();
    other.tell("commit");
    await other.next();
    const committedAt = performance.now();
    const options = { interval: 1, timeout: 10_000 };
    await vi.waitFor(() => expect(calls()).toBeGreaterThan(before), options);
    if (performance.now() - committedAt < 1000) soon += 1;
  }
  expect(soon).toBeGreaterThan(15);
});

test("calls once more after a cut, for what was said meanwhile, and hears again", async () => {
  const setting = await setUp();
  const { db, proxy, own } = setting;
  const { calls } = listen(db);
  await untilListening(setting, calls);
  const other = await own.connect();
  for (let i = 0; i < 10; i++) {
    await proxy.refuse(true);
    expect(proxy.cut({ listening: true })).toBe(1);
    await write(other);
    const before = calls();
    await proxy.refuse(false);
    await vi.waitFor(
      () => {
        expect(calls()).toBeGreaterThan(before);
        expect(proxy.listeners()).toBe(1);
      },
      { timeout: 10_000 },
    );
    const again = calls();
    await write(other);
    await vi.waitFor(() => expect(calls()).toBeGreaterThan(again), { timeout: 10_000 });
  }
});

test("notices that its connection says nothing any more, and makes another one", async () => {
  const setting = await setUp();
  const { db, proxy, own } = setting;
  const connection = db.connection as PostgresConnection;
  const made = vi.spyOn(connection, "makeClient");
  const { calls } = listen(db);
  await untilListening(setting, calls);
  expect(made).toHaveBeenCalledTimes(1);
  proxy.stall(true);
  const before = calls();
  const other = await own.connect();
  await write(other);
  await vi.waitFor(() => expect(made.mock.calls.length).toBeGreaterThan(1), { timeout: 10_000 });
  proxy.stall(false);
  await vi.waitFor(() => expect(calls()).toBeGreaterThan(before), { timeout: 10_000 });
  const heard = calls();
  await write(other);
  await vi.waitFor(() => expect(calls()).toBeGreaterThan(heard), { timeout: 10_000 });
});

test("leaves no connection behind, however often it was cut and when it is stopped", async () => {
  const setting = await setUp();
  const { db, proxy } = setting;
  const alone = await connections(setting);
  const { calls, stop } = listen(db);
  for (let i = 0; i < 50; i++) {
    await untilListening(setting, calls);
    proxy.cut({ listening: true });
  }
  await untilListening(setting, calls);
  await vi.waitFor(async () => expect(await connections(setting)).toBe(alone + 1), 10_000);
  stop();
  await vi.waitFor(async () => {
    expect(await connections(setting)).toBe(alone);
    expect(proxy.listeners()).toBe(0);
  }, 10_000);
  const before = calls();
  await write(db);
  expect(calls()).toBe(before);
});

test("is stopped at any moment, and then connects no more", async () => {
  const setting = await setUp();
  const { db, proxy } = setting;
  const alone = await connections(setting);
  const made = vi.spyOn(db.connection as PostgresConnection, "makeClient");
  for (let i = 0; i < 30; i++) {
    const { calls, stop } = listen(db);
    for (let turn = 0; turn < i * 4; turn++) await Promise.resolve();
    if (i % 3 === 1) await untilListening(setting, calls);
    if (i % 5 === 2) proxy.cut({ listening: true });
    stop();
  }
  await vi.waitFor(async () => expect(await connections(setting)).toBe(alone), 10_000);
  expect(made).toHaveBeenCalledTimes(30);
});
