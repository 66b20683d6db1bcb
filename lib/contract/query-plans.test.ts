import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { testContext } from "#lib/testing/context.ts";
import { add, PR_NUMBER, storeOne } from "#lib/testing/inbox.ts";

test("a search reads the index of what is searched for, not that of what is listed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv("QUERY_LOG", join(folder, "log"));
  onTestFinished(() => void vi.unstubAllEnvs());
  const ctx = testContext();
  await add(ctx);
  const id = await storeOne(ctx, { text: "boat at noon" });
  await getSearchPage(ctx, { q: "boat noon" });
  await getSearchPage(ctx, { q: "boat noon", after: `${id}.1` });
  await getSearchPage(ctx, { q: "1787555" });
  const statements = readFileSync(join(folder, "log"), "utf8").trim().split("\n");
  const plans = statements
    .map((line) => JSON.parse(line) as string)
    .filter((sql) => /MATCH|"key" >= |"(?:e164|national)" >= /.test(sql))
    .map((sql) => {
      const nothing = Array(sql.split("?").length - 1).fill(null);
      const steps = ctx.db.driver.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(nothing);
      return steps.map((step) => (step as { detail: string }).detail);
    });
  expect(plans.length).toBeGreaterThanOrEqual(4);
  // FTS5 goes to a rowid by what is an integer, and past all others to what is a number, as the driver's are.
  for (const line of statements.filter((each) => each.includes("MATCH"))) {
    expect(line).not.toMatch(/rowid [<>=] \?/);
  }
  for (const steps of plans) {
    // From one rowid to another, in their order.
    expect(steps.join()).toMatch(
      /SCAN messages_fts VIRTUAL TABLE INDEX \d+:M1(?:<>|><)|senders_key|numbers_e164|numbers_national/,
    );
    expect(steps.join()).not.toContain("TEMP B-TREE");
  }
});

test("a narrowed search reads the smallest list, and no more of it than its span", async () => {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  vi.stubEnv("QUERY_LOG", join(folder, "log"));
  onTestFinished(() => void vi.unstubAllEnvs());
  const ctx = testContext();
  await add(ctx);
  const id = await storeOne(ctx, { from: "Gull", text: "[Faro] 415263 is your code" });
  const span = "after:2026-11-01 before:2099-01-01";
  for (const q of ["from:Gull", "service:Faro", "country:PR", `number:${PR_NUMBER}`, "has:code"]) {
    await getSearchPage(ctx, { q: `${q} ${span}` });
    await getSearchPage(ctx, { q: `${q} ${span}`, after: `${id}.1` });
  }
  const statements = new Set(readFileSync(join(folder, "log"), "utf8").trim().split("\n"));
  const steps = [...statements]
    .map((line) => JSON.parse(line) as string)
    .filter((sql) => /"id" [<>] \?\)? and \(?"messages"\."id" [<>] \?/.test(sql))
    .map((sql) => {
      const nothing = Array(sql.split("?").length - 1).fill(null);
      return ctx.db.driver.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(nothing) as {
        detail: string;
      }[];
    });
  expect(steps.map((each) => each.map(({ detail }) => detail))).toEqual(
    ["sender_id", "service_id", "country", "term_id", null].flatMap((column) => {
      const shared = column ? `${column}=? AND ` : "";
      const name = column ? `by_${column.replace("_id", "")}` : "listed";
      const step = `SEARCH messages USING COVERING INDEX messages_${name} (listed=? AND ${shared}rowid>? AND rowid<?)`;
      const steps = ["CO-ROUTINE nearest", step, "SCAN nearest"];
      return [steps, steps];
    }),
  );
});
