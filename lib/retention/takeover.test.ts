import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/client.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { child, moduleUrl } from "#db/testing/child.ts";
import { sharedPostgres } from "#db/testing/shared-postgres.ts";
import { HELD_MS } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { keyringOf } from "#lib/keys/keyring.ts";
import { runRetention } from "#lib/retention/run-retention.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;
const COUNT = 1500;

test("takes over from a process that was killed in the middle, and deletes each message once", async () => {
  const postgres = await sharedPostgres();
  const name = await postgres.createDatabase();
  const db = await openDatabase(postgres.url(name));
  onTestFinished(async () => {
    await db.close();
    await postgres.dropDatabase(name);
  });
  await migrateDatabase(db);
  let at = Date.now() - 3 * DAY_MS;
  const key = randomBytes(32);
  const ctx: Context = {
    db,
    keyring: keyringOf(key),
    actor: { kind: "system", part: "retention" },
    now: () => at,
  };
  await add(ctx);
  await store(ctx, ...Array.from({ length: COUNT }, () => sms()));
  at = Date.now();
  await store(ctx, sms({ text: "kept" }));

  const doomed = child(`
    import { openDatabase } from ${moduleUrl("db/client.ts")};
    import { keyringOf } from ${moduleUrl("lib/keys/keyring.ts")};
    import { runRetention } from ${moduleUrl("lib/retention/run-retention.ts")};
    const ctx = {
      db: await openDatabase(${JSON.stringify(postgres.url(name))}),
      keyring: keyringOf(Buffer.from("${key.toString("hex")}", "hex")),
      actor: { kind: "system", part: "retention" },
      now: () => ${at},
    };
    say(String(process.pid));
    await runRetention(ctx, 2);
  `);
  const pid = Number(await doomed.next());
  const left = async () => (await postgres.query(name, "SELECT id FROM messages")).length;
  while ((await left()) > COUNT - 100) await sleep(1);
  process.kill(pid, "SIGKILL");
  await doomed.ended();
  const before = await left();
  expect(before).toBeGreaterThan(1);

  expect(await runRetention(ctx, 2)).toBeNull();
  expect(await left()).toBe(before);
  at += HELD_MS;
  expect(await runRetention(ctx, 2)).toBe(before - 1);

  expect(await postgres.query(name, "SELECT text FROM messages")).toEqual([{ text: "kept" }]);
  const [told] = await postgres.query(
    name,
    `SELECT count(*)::int AS n, count(DISTINCT message_id)::int AS different
     FROM changes WHERE kind = 'message-deleted'`,
  );
  expect(told).toEqual({ n: COUNT, different: COUNT });
  const [number] = await postgres.query(name, "SELECT received::int, listed::int FROM numbers");
  expect(number).toEqual({ received: COUNT + 1, listed: 1 });
});
