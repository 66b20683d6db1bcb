import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { insertChange, listChangesAfter } from "#db/queries/changes.ts";
import { findJob, setJob } from "#db/queries/jobs.ts";
import { takeMessageIds } from "#db/queries/messages.ts";
import type { PostgresDatabases } from "#db/testing/postgres-databases.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";
import { step, stepAll, transaction } from "#db/transaction.ts";

let postgres: PostgresDatabases;
let name: string;
let db: Database;

beforeAll(async () => {
  postgres = await sharedPostgres();
  name = await postgres.createDatabase();
  db = await openDatabase(postgres.url(name));
  await migrateDatabase(db);
});

afterAll(async () => {
  await db.close();
  await postgres.dropDatabase(name);
});

const change = (kind: string | null) =>
  insertChange(db, { at: 1, kind: kind as string, messageId: null, numberId: null, tags: "" });

const kinds = async () =>
  (await listChangesAfter(db, { seq: 0, limit: 1000 })).map(({ kind }) => kind);

it("gives each query of several groups its rows", async () => {
  const names = ["first", "second", "third"];
  for (const [version, name] of names.entries()) {
    await transaction(db, () => step(setJob(db, { name, version, place: null, finished: 0 })));
  }

  const found = await transaction(db, () =>
    stepAll(
      names.map((name) => findJob(db, { name })),
      [],
      [findJob(db, { name: "no such job" }), findJob(db, { name: "second" })],
    ),
  );

  const versions = found.map((group) => group.map((rows) => rows.map(({ version }) => version)));
  expect(versions).toEqual([[[0], [1], [2]], [], [[], [1]]]);
});

it("commits nothing of a body whose last statement fails, which nobody waited for", async () => {
  const outcomes = await Promise.allSettled([
    transaction(db, () => step(change("before"))),
    transaction(db, function* () {
      yield* step(change("lost"));
      yield* step(change(null));
    }),
    transaction(db, () => step(change("after"))),
  ]);

  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(outcomes[1]).toMatchObject({ reason: { code: "23502" } });
  expect(await kinds()).toEqual(["before", "after"]);
});

it("tells a body which of its queries in one step failed, and goes on with the next body", async () => {
  const failing = transaction(db, function* () {
    yield* step(change("lost too"));
    yield* stepAll([findJob(db, { name: "first" })], [change(null)]);
  });

  await expect(failing).rejects.toMatchObject({ code: "23502" });
  await transaction(db, () => step(change("then")));
  expect(await kinds()).toEqual(["before", "after", "then"]);
});

it("gives ids once, each request as many as it asks for in a row", async () => {
  const counts = [3, 1, 100, 1, 7];

  const firsts = await Promise.all(
    counts.map(async (count) => {
      const [row] = await transaction(db, () => step(takeMessageIds(db, { count })));
      return row!.first;
    }),
  );

  expect(firsts).toEqual([1, 4, 5, 105, 106]);
});
