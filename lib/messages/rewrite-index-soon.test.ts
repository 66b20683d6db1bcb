import { expect, onTestFinished, test, vi } from "vitest";
import { isRewriteLeft, rewriteIndex } from "#db/maintenance.ts";
import { log } from "#lib/log.ts";
import { rewriteIndexSoon } from "#lib/messages/rewrite-index-soon.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { testContext } from "#lib/testing/context.ts";
import { add, storeOne } from "#lib/testing/inbox.ts";

/** A database with something to rewrite, and what is logged as an error meanwhile. */
async function setUp() {
  const ctx = testContext();
  await add(ctx);
  await storeOne(ctx, { text: "heron 482913" });
  const errors = vi.spyOn(log(), "error");
  onTestFinished(() => errors.mockRestore());
  return { ctx, errors };
}

test("closing waits until the index is rewritten", async () => {
  const { ctx, errors } = await setUp();
  const other = { ...ctx, db: ctx.connect() };
  rewriteIndexSoon(other);
  await other.db.close();
  expect(other.db.driver.open).toBe(false);
  expect(await isRewriteLeft(ctx.db)).toBe(false);
  expect(errors).not.toHaveBeenCalled();
});

test("a database that is cut off ends it quietly, and the next start finishes it", async () => {
  const { ctx, errors } = await setUp();
  const db = ctx.connect();
  // Between its first transaction and the next.
  await rewriteIndex(db, async () => void db.driver.close());
  expect(await isRewriteLeft(ctx.db)).toBe(true);
  await runRetention(ctx, 7);
  expect(await isRewriteLeft(ctx.db)).toBe(false);
  expect(errors).not.toHaveBeenCalled();
});

test("what fails on an open database is told", async () => {
  const { ctx, errors } = await setUp();
  ctx.query("drop table messages_fts");
  rewriteIndexSoon(ctx);
  await vi.waitFor(() => expect(errors).toHaveBeenCalledTimes(1), 10_000);
});
