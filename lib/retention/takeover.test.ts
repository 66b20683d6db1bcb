import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { moduleUrl } from "#db/testing/child.ts";
import { HELD_MS } from "#lib/claims/claim.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";
import { postgresContext } from "#lib/testing/postgres-context.ts";

const DAY_MS = 86_400_000;
const COUNT = 1500;

test("takes over from a process that was killed in the middle, and deletes each message once", async () => {
  const { ctx, clock, query, startProcess } = await postgresContext({
    kind: "system",
    part: "retention",
  });
  clock.at = Date.now() - 3 * DAY_MS;
  await add(ctx);
  await store(ctx, ...Array.from({ length: COUNT }, () => sms()));
  clock.at = Date.now();
  await store(ctx, sms({ text: "kept" }));

  const doomed = startProcess(`
    import { runRetention } from ${moduleUrl("lib/retention/run-retention.ts")};
    await runRetention(ctx, 2);
  `);
  const pid = Number(await doomed.next());
  const left = async () => (await query("SELECT id FROM messages")).length;
  while ((await left()) > COUNT - 100) await sleep(1);
  process.kill(pid, "SIGKILL");
  await doomed.ended();
  const before = await left();
  expect(before).toBeGreaterThan(1);

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
});
