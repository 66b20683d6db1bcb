import { randomBytes } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { child, moduleUrl } from "#db/testing/child.ts";
import { holdPostgres, WAITING } from "#db/testing/hold-postgres.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";
import { HELD_MS } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { keyringOf } from "#lib/keys/keyring.ts";
import { runRotation } from "#lib/pools/run-rotation.ts";
import { setPolicy } from "#lib/pools/set-policy.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;
const NUMBERS = 200;

const numberOf = (i: number) => `1787555${String(i).padStart(4, "0")}`;

test("takes over from a process that was killed in the middle, and rotates each number once", async () => {
  const postgres = await sharedPostgres();
  const name = await postgres.createDatabase();
  const db = await openDatabase(postgres.url(name));
  onTestFinished(async () => {
    await db.close();
    await postgres.dropDatabase(name);
  });
  await migrateDatabase(db);
  let at = Date.now();
  const key = randomBytes(32);
  const ctx: Context = {
    db,
    keyring: keyringOf(key),
    actor: { kind: "system", part: "rotation" },
    now: () => at,
  };
  const all = Array.from({ length: 2 * NUMBERS }, (_, i) => i);
  await Promise.all(all.map((i) => add(ctx, numberOf(i), i < NUMBERS ? "active" : "reserve")));
  await store(ctx, ...Array.from({ length: NUMBERS }, (_, i) => sms({ to: `+${numberOf(i)}` })));
  const pool = "PR mobile-or-landline";
  await setPolicy(ctx, { pool, policy: { maxReceived: 1, noticeDays: 1 } });
  expect(await runRotation(ctx, { isWhole: true })).toMatchObject({ announced: NUMBERS });
  at += DAY_MS + 60_000;

  // Somewhere in the middle it has to wait, however fast it is.
  const held = `select id from numbers where e164 = '${numberOf(NUMBERS / 2)}' for update`;
  const release = await holdPostgres(postgres.url(name), held);
  const doomed = child(`
    import { openDatabase } from ${moduleUrl("db/client.ts")};
    import { keyringOf } from ${moduleUrl("lib/keys/keyring.ts")};
    import { runRotation } from ${moduleUrl("lib/pools/run-rotation.ts")};
    const ctx = {
      db: await openDatabase(${JSON.stringify(postgres.url(name))}),
      keyring: keyringOf(Buffer.from("${key.toString("hex")}", "hex")),
      actor: { kind: "system", part: "rotation" },
      now: () => ${at},
    };
    say(String(process.pid));
    await runRotation(ctx, { isWhole: false });
  `);
  const pid = Number(await doomed.next());
  const cooling = async () =>
    (await postgres.query(name, "SELECT id FROM numbers WHERE status = 'cooling'")).length;
  await expect
    .poll(() => postgres.query(name, WAITING), { timeout: 20_000, interval: 5 })
    .toHaveLength(1);
  process.kill(pid, "SIGKILL");
  await doomed.ended();
  await release();
  const done = await cooling();
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(NUMBERS);

  expect(await runRotation(ctx, { isWhole: false })).toBeNull();
  expect(await cooling()).toBe(done);
  at += HELD_MS;
  expect(await runRotation(ctx, { isWhole: false })).toMatchObject({ rotated: NUMBERS - done });

  const statuses = await postgres.query(
    name,
    "SELECT status, count(*)::int AS n FROM numbers GROUP BY status ORDER BY status",
  );
  expect(statuses).toEqual([
    { status: "active", n: NUMBERS },
    { status: "cooling", n: NUMBERS },
  ]);
  const [told] = await postgres.query(
    name,
    `SELECT count(*)::int AS n, count(DISTINCT number_id)::int AS different
     FROM changes WHERE kind = 'number-cooling'`,
  );
  expect(told).toEqual({ n: NUMBERS, different: NUMBERS });
  const left = await postgres.query(name, "SELECT id FROM messages WHERE listed");
  expect(left).toEqual([]);
  expect(await postgres.query(name, "SELECT name FROM jobs")).toEqual([]);
  // Two hundred numbers rotate one by one, each in a commit of its own.
}, 120_000);
