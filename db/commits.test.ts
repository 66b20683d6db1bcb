import { expect, onTestFinished, test } from "vitest";
import { attach } from "#db/client.ts";
import { type Commit, onCommit } from "#db/commits.ts";
import { insertChange } from "#db/queries/changes.ts";
import { makeTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { slowClock } from "#db/testing/slow-clock.ts";
import { step, transaction } from "#db/transaction.ts";

function database(): TestDatabase {
  const made = makeTestDatabase();
  onTestFinished(made.remove);
  return made;
}

function* write({ db }: TestDatabase, kind: string) {
  yield* step(insertChange(db, { at: 1, kind, messageId: null, numberId: null, tags: "[]" }));
}

test("onCommit tells what a commit took, before anybody who waits for it goes on", async () => {
  slowClock();
  const own = database();
  const heard: (Commit | string)[] = [];
  onCommit(own.db, (commit) => heard.push(commit));
  const store = (kind: string) =>
    transaction(own.db, () => write(own, kind)).then(() => heard.push(kind));
  await Promise.all([store("a"), store("b")]);
  expect(heard).toEqual([
    {
      bodies: 2,
      holdMs: expect.any(Number),
      commitMs: expect.any(Number),
      longestWaitMs: expect.any(Number),
    },
    "a",
    "b",
  ]);
  for (const value of Object.values(heard[0]!)) expect(value).toBeGreaterThan(0);
});

test("onCommit hears what another module graph commits over the same handle", async () => {
  const own = database();
  let heard = 0;
  onCommit(attach(own.db.connection), () => heard++);
  await transaction(own.db, () => write(own, "a"));
  expect(heard).toBe(1);
});

test("onCommit hears nothing of other databases, nor once it has ended", async () => {
  const [own, other] = [database(), database()];
  let heard = 0;
  const end = onCommit(own.db, () => heard++);
  await transaction(other.db, () => write(other, "a"));
  expect(heard).toBe(0);
  end();
  await transaction(own.db, () => write(own, "a"));
  expect(heard).toBe(0);
});

test("onCommit hears one commit where a body fails beside others", async () => {
  slowClock();
  const own = database();
  const commits: Commit[] = [];
  onCommit(own.db, (commit) => commits.push(commit));
  const outcomes = await Promise.allSettled([
    transaction(own.db, () => write(own, "a")),
    transaction(own.db, function* () {
      yield* write(own, "b");
      throw new Error("sunk");
    }),
    transaction(own.db, () => write(own, "c")),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(own.query("select kind from changes order by seq")).toEqual([
    { kind: "a" },
    { kind: "c" },
  ]);
  expect(commits).toMatchObject([{ bodies: 3 }]);
});
