import { expect, test } from "vitest";
import { moduleUrl } from "#db/testing/child.ts";
import { HELD_MS } from "#lib/claims/claim.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";
import { postgresContext } from "#lib/testing/postgres-context.ts";

const DAY_MS = 86_400_000;
const COUNT = 1500;

test("takes over from a process that was killed in the middle, and deletes each message once", async () => {
  const { ctx, clock, query, killWhile } = await postgresContext({
    kind: "system",
    part: "retention",
  });
  clock.at = Date.now() - 3 * DAY_MS;
  await add(ctx);
  await store(ctx, ...Array.from({ length: COUNT }, () => sms()));
  clock.at = Date.now();
  await store(ctx, sms({ text: "kept" }));

  await killWhile(
    `select id from messages where id = ${COUNT / 2} for update`,
    `import { runRetention } from ${moduleUrl("lib/retention/run-retention.ts")};
    await runRetention(ctx, 2);`,
  );
  const left = async () => (await query("SELECT id FROM messages")).length;
  const before = await left();
  expect(before).toBeGreaterThan(1);
  expect(before).toBeLessThan(COUNT);

  expect(await runRetention(ctx, 2)).toBeNull();
  expect(await left()).toBe(before);
  clock.at += HELD_MS;
  expect(await runRetention(ctx, 2)).toBe(before - 1);

  expect(await query("SELECT text FROM messages")).toEqual([{ text: "kept" }]);
  const [told] = await query(
    `SELECT count(*)::int AS n, count(DISTINCT message_id)::int AS different
     FROM changes WHERE kind = 'message-deleted'`,
  );
  expect(told).toEqual({ n: COUNT, different: COUNT });
  const [number] = await query("SELECT received::int, listed::int FROM numbers");
  expect(number).toEqual({ received: COUNT + 1, listed: 1 });
}, 120_000);
