import { expect, onTestFinished, test } from "vitest";
import { attach } from "#db/client.ts";
import { findNewestChange, insertChange } from "#db/queries/changes.ts";
import { onQuery } from "#db/query-times.ts";
import { makeTestDatabase, type TestDatabase } from "#db/testing/database.ts";
import { step, transaction } from "#db/transaction.ts";

function database(): TestDatabase {
  const made = makeTestDatabase();
  onTestFinished(made.remove);
  return made;
}

test("onQuery tells how long a query took, whichever module graph asked, and of no other database", async () => {
  const [own, other] = [database(), database()];
  const heard: number[] = [];
  onQuery(attach(own.db.connection), (ms) => heard.push(ms));
  await findNewestChange(own.db, {});
  await findNewestChange(other.db, {});
  expect(heard).toEqual([expect.any(Number)]);
  expect(heard[0]).toBeGreaterThan(0);
});

test("onQuery tells nothing of a transaction's steps, nor of what failed", async () => {
  const { db } = database();
  let heard = 0;
  onQuery(db, () => heard++);
  const change = { at: 1, kind: "a", messageId: null, numberId: null, tags: "[]" };
  await transaction(db, function* () {
    yield* step(insertChange(db, change));
  });
  await expect(insertChange(db, { ...change, kind: null as never })).rejects.toThrow();
  expect(heard).toBe(0);
});
