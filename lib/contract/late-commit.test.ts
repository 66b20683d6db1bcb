import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { WRITERS_LOCK } from "#db/postgres/session.ts";
import { listedMessages } from "#db/queries/messages.ts";
import { WAITING } from "#db/testing/hold-postgres.ts";
import {
  type PostgresTestDatabases,
  postgresTestDatabases,
} from "#db/testing/postgres-database.ts";
import { makerOf } from "#lib/contract/describe-contract.ts";
import { ChangeFeed } from "#lib/live/change-feed.ts";
import { newestSeq } from "#lib/live/newest-seq.ts";
import { replay } from "#lib/live/replay.ts";
import { add, PR_NUMBER, storeOne } from "#lib/testing/inbox.ts";

let databases: PostgresTestDatabases;

beforeAll(async () => {
  databases = await postgresTestDatabases();
});

afterAll(() => databases.dropAll());

test("whoever follows ids misses nothing of a transaction that is held open", async () => {
  const own = await databases.make();
  const ctx = await makerOf(async () => own)();
  await add(ctx);
  await storeOne(ctx, { text: "first" });
  const instance = { ...ctx, db: await ctx.connect() };
  const reader = { ...ctx, db: await ctx.connect() };
  const feed = await ChangeFeed.start(reader);
  onTestFinished(() => feed.stop());
  const told: number[] = [];
  feed.onChanges((changes) => told.push(...changes.map(({ seq }) => seq)));
  const watermark = await newestSeq(reader);

  const theirs = await own.begin();
  await theirs.query(`SELECT pg_advisory_xact_lock(${WRITERS_LOCK})`);
  const [late] = await theirs.query(`
    INSERT INTO messages (number_id, term_id, sender_id, source_id, country, text, received_at, visibility, listed)
    SELECT number_id, term_id, sender_id, source_id, country, 'late', received_at, visibility, listed FROM messages
    RETURNING id`);
  const [change] = await theirs.query(`
    INSERT INTO changes (at, kind, message_id, number_id, tags)
    SELECT at, kind, ${late!.id}, number_id, tags FROM changes WHERE kind = 'message-added' RETURNING seq`);

  let isStored = false;
  const storing = storeOne(instance, { text: "last" }).then(() => {
    isStored = true;
  });
  await vi.waitFor(async () => {
    expect(await ctx.query(WAITING)).toHaveLength(1);
  }, 10_000);
  // While it is open nobody is told anything, nor sees anything that comes after it.
  expect(isStored).toBe(false);
  expect(told).toEqual([]);
  expect(await newestSeq(reader)).toBe(watermark);
  const listed = async () => {
    const rows = await listedMessages.newer(reader.db, { id: 0, limit: 10 });
    return rows.map(({ text }) => text);
  };
  expect(await listed()).toEqual(["first"]);

  await theirs.query("COMMIT");
  await storing;
  expect(await listed()).toEqual(["first", "late", "last"]);
  await vi.waitFor(() => expect(told).toHaveLength(2), { timeout: 10_000 });
  expect(told).toEqual([change!.seq, await newestSeq(reader)]);
  expect(told[0]).toBeLessThan(told[1]!);
  const { events, reset } = await replay(reader, `number:${PR_NUMBER}`, watermark);
  expect(reset).toBe(false);
  expect(events.map(({ seq }) => seq)).toEqual(told);
});
