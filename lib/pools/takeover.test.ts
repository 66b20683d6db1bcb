import { expect, test } from "vitest";
import { moduleUrl } from "#db/testing/child.ts";
import { HELD_MS } from "#lib/claims/claim.ts";
import { runRotation } from "#lib/pools/run-rotation.ts";
import { setPolicy } from "#lib/pools/set-policy.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";
import { postgresContext } from "#lib/testing/postgres-context.ts";

const DAY_MS = 86_400_000;
const NUMBERS = 200;

const numberOf = (i: number) => `1787555${String(i).padStart(4, "0")}`;

test("takes over from a process that was killed in the middle, and rotates each number once", async () => {
  const { ctx, clock, query, killWhile } = await postgresContext({
    kind: "system",
    part: "rotation",
  });
  const all = Array.from({ length: 2 * NUMBERS }, (_, i) => i);
  await Promise.all(all.map((i) => add(ctx, numberOf(i), i < NUMBERS ? "active" : "reserve")));
  await store(ctx, ...Array.from({ length: NUMBERS }, (_, i) => sms({ to: `+${numberOf(i)}` })));
  const pool = "PR mobile-or-landline";
  await setPolicy(ctx, { pool, policy: { maxReceived: 1, noticeDays: 1 } });
  expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: NUMBERS });
  clock.at += DAY_MS + 60_000;

  await killWhile(
    `select id from numbers where e164 = '${numberOf(NUMBERS / 2)}' for update`,
    `import { runRotation } from ${moduleUrl("lib/pools/run-rotation.ts")};
    await runRotation(ctx, { isWhole: false });`,
  );
  const cooling = async () =>
    (await query("SELECT id FROM numbers WHERE status = 'cooling'")).length;
  const done = await cooling();
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(NUMBERS);

  expect(await runRotation(ctx, { isWhole: false })).toBeNull();
  expect(await cooling()).toBe(done);
  clock.at += HELD_MS;
  expect(await runRotation(ctx, { isWhole: false })).toMatchObject({ rotated: NUMBERS - done });

  const statuses = await query(
    "SELECT status, count(*)::int AS n FROM numbers GROUP BY status ORDER BY status",
  );
  expect(statuses).toEqual([
    { status: "active", n: NUMBERS },
    { status: "cooling", n: NUMBERS },
  ]);
  const [told] = await query(
    `SELECT count(*)::int AS n, count(DISTINCT number_id)::int AS different
     FROM changes WHERE kind = 'number-cooling'`,
  );
  expect(told).toEqual({ n: NUMBERS, different: NUMBERS });
  const left = await query("SELECT id FROM messages WHERE listed");
  expect(left).toEqual([]);
  expect(await query("SELECT name FROM jobs")).toEqual([]);
  // Two hundred numbers rotate one by one, each in a commit of its own.
}, 120_000);
