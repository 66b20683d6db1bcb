import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Database } from "#db/client.ts";
import { insertChange } from "#db/queries/changes.ts";
import { type Child, child, moduleUrl } from "#db/testing/child.ts";
import { makeTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { step, transaction } from "#db/transaction.ts";

function database(): TestDatabase {
  const made = makeTestDatabase();
  onTestFinished(made.remove);
  return made;
}

function* write(db: Database, kind: string) {
  yield* step(insertChange(db, { at: 1, kind, messageId: null, numberId: null, tags: "[]" }));
}

const kinds = ({ query }: TestDatabase) =>
  query("select kind from changes order by seq").map(({ kind }) => kind);

/** Another process that takes the write lock, writes, and lets go when it is told to. */
function locker(path: string): Child {
  return child(`
    import { openFile } from ${moduleUrl("db/sqlite/open-file.ts")};
    const { driver } = openFile(${JSON.stringify(`file:${path}`)});
    driver.exec("BEGIN IMMEDIATE");
    driver.exec("INSERT INTO changes (at, kind, tags) VALUES (1, 'theirs', '[]')");
    say("locked");
    await heard();
    driver.exec("COMMIT");
    say("done");
    driver.close();
    process.exit();
  `);
}

test("wait for another process that writes, lose nothing and stop nothing meanwhile", async () => {
  const own = database();
  const other = locker(own.path);
  expect(await other.next()).toBe("locked");
  let settled = 0;
  const names = Array.from({ length: 50 }, (_, i) => `ours ${i}`);
  const all = Promise.all(
    names.map((name) =>
      transaction(own.db, () => write(own.db, name)).finally(() => {
        settled += 1;
      }),
    ),
  );
  const gaps: number[] = [];
  for (let tick = 0; tick < 40; tick++) {
    const before = performance.now();
    await sleep(1);
    gaps.push(performance.now() - before);
  }
  // A blocking wait for the lock would let a tick through only every few seconds.
  expect(gaps.toSorted((a, b) => a - b)[20]).toBeLessThan(100);
  expect(settled).toBe(0);
  other.tell("go on");
  await all;
  expect(kinds(own)).toEqual(["theirs", ...names]);
});

test("give up on a database that stays locked, and write again once it is free", async () => {
  const own = database();
  const other = locker(own.path);
  await other.next();
  const waiting = transaction(own.db, () => write(own.db, "too late"));
  const late = performance.now() + 6000;
  const clock = vi.spyOn(performance, "now").mockReturnValue(late);
  onTestFinished(() => clock.mockRestore());
  const fresh = transaction(own.db, () => write(own.db, "in time"));
  await expect(waiting).rejects.toMatchObject({ code: "database-unavailable" });
  other.tell("go on");
  await fresh;
  expect(kinds(own)).toEqual(["theirs", "in time"]);
});

test("are refused when too many wait, and those that wait are kept", async () => {
  const own = database();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 4200 }, (_, i) => transaction(own.db, () => write(own.db, String(i)))),
  );
  const refused = outcomes.filter(({ status }) => status === "rejected");
  expect(refused).toHaveLength(4200 - 4096);
  expect(refused[0]).toMatchObject({ reason: { code: "database-unavailable" } });
  expect(kinds(own)).toEqual(Array.from({ length: 4096 }, (_, i) => String(i)));
});

test("let other work through between bodies that take long", async () => {
  const own = database();
  let ticks = 0;
  const timer = setInterval(() => ticks++, 1);
  onTestFinished(() => clearInterval(timer));
  await Promise.all(
    Array.from({ length: 8 }, () =>
      transaction(own.db, function* () {
        for (const end = performance.now() + 30; performance.now() < end; )
          yield* write(own.db, "x");
      }),
    ),
  );
  expect(ticks).toBeGreaterThanOrEqual(7);
});

test("all fail when the database is full, leave nothing of theirs, and work again with room", async () => {
  const own = database();
  await transaction(own.db, () => write(own.db, "before"));
  const pages = Number(own.db.driver.pragma("page_count", { simple: true }));
  own.db.driver.pragma(`max_page_count = ${pages + 3}`);
  const outcomes = await Promise.allSettled([
    transaction(own.db, () => write(own.db, "small")),
    transaction(own.db, function* () {
      yield* write(own.db, "first half");
      yield* write(own.db, "x".repeat(100_000));
    }),
    transaction(own.db, () => write(own.db, "small, too")),
  ]);
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({
      status: "rejected",
      reason: { code: "database-unavailable", cause: { code: "SQLITE_FULL" } },
    });
  }
  expect(kinds(own)).toEqual(["before"]);
  own.db.driver.pragma("max_page_count = 4294967294");
  await transaction(own.db, () => write(own.db, "after"));
  expect(kinds(own)).toEqual(["before", "after"]);
});

// The system refuses the bytes, wherever they were to go: into the log, at a commit, at a checkpoint.
test.each([100, 150, 220])(
  "keep what they acknowledged when a file cannot grow past %i KB",
  async (limit) => {
    const own = database();
    own.db.close();
    const writer = child(
      `
    import { openFile } from ${moduleUrl("db/sqlite/open-file.ts")};
    import { insertChange } from ${moduleUrl("db/queries/changes.ts")};
    import { step, transaction } from ${moduleUrl("db/transaction.ts")};
    const db = openFile(${JSON.stringify(`file:${own.path}`)});
    const write = (kind) => transaction(db, function* () {
      for (const part of ["a", "b"]) {
        const tags = part.repeat(500);
        yield* step(insertChange(db, { at: 1, kind, messageId: null, numberId: null, tags }));
      }
    });
    const kept = [];
    const codes = new Set();
    for (let i = 0; i < 400; i++) {
      const batch = [i + ".1", i + ".2", i + ".3"];
      const outcomes = await Promise.allSettled(batch.map(write));
      outcomes.forEach(({ status, reason }, j) =>
        status === "fulfilled" ? kept.push(batch[j]) : codes.add(reason.code));
    }
    say(JSON.stringify({ kept, codes: [...codes] }));
    process.exit();
  `,
      `trap '' XFSZ; ulimit -f ${limit * 2}`,
    );
    const { kept, codes } = JSON.parse(await writer.next()) as { kept: string[]; codes: string[] };
    await writer.ended();
    expect(codes).toEqual(["database-unavailable"]);
    const after = database();
    after.db.driver.exec(`ATTACH '${own.path}' AS theirs`);
    const rows = after.query("select kind, tags from theirs.changes order by seq");
    expect(rows.map(({ kind }) => kind)).toEqual(kept.flatMap((kind) => [kind, kind]));
    expect(after.query("pragma theirs.integrity_check")).toEqual([{ integrity_check: "ok" }]);
  },
);
