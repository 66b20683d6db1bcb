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
import { leaseNumber } from "#lib/leases/lease-number.ts";
import { runLeases } from "#lib/leases/run-leases.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";

const NUMBERS = 200;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const numberOf = (i: number) => `1787555${String(i).padStart(4, "0")}`;

test("takes over from processes that were killed in the middle: every number is freed once, and every message goes", async () => {
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
    actor: { kind: "system", part: "leases" },
    now: () => at,
  };
  const all = Array.from({ length: NUMBERS }, (_, i) => i);
  await Promise.all(all.map((i) => add(ctx, numberOf(i))));
  const limits = { share: 1, maxMs: HOUR_MS, restMs: 0, perProject: NUMBERS, isOpenToAll: false };
  const holder = { projectId: 1, apiKeyId: 1 };
  const asked = { holder, country: "PR", ttlMs: MINUTE_MS, label: null };
  await Promise.all(all.map(() => leaseNumber(ctx, asked, limits)));
  await store(ctx, ...all.map((i) => sms({ to: `+${numberOf(i)}` })));
  at += MINUTE_MS;

  /** Runs it in a process that has to wait for a row, and kills that. */
  async function killWhile(held: string): Promise<void> {
    const release = await holdPostgres(postgres.url(name), held);
    const doomed = child(`
      import { openDatabase } from ${moduleUrl("db/client.ts")};
      import { keyringOf } from ${moduleUrl("lib/keys/keyring.ts")};
      import { runLeases } from ${moduleUrl("lib/leases/run-leases.ts")};
      const ctx = {
        db: await openDatabase(${JSON.stringify(postgres.url(name))}),
        keyring: keyringOf(Buffer.from("${key.toString("hex")}", "hex")),
        actor: { kind: "system", part: "leases" },
        now: () => ${at},
      };
      say(String(process.pid));
      await runLeases(ctx);
    `);
    const pid = Number(await doomed.next());
    await expect
      .poll(() => postgres.query(name, WAITING), { timeout: 20_000, interval: 5 })
      .toHaveLength(1);
    process.kill(pid, "SIGKILL");
    await doomed.ended();
    await release();
  }
  const countOf = async (what: string) => (await postgres.query(name, what)).length;
  const leased = () => countOf("SELECT id FROM numbers WHERE lease_term_id IS NOT NULL");
  const messages = () => countOf("SELECT id FROM messages");

  await killWhile(`select id from numbers where e164 = '${numberOf(NUMBERS / 2)}' for update`);
  const left = await leased();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(NUMBERS);
  expect(await runLeases(ctx)).toBeNull();
  expect(await leased()).toBe(left);
  at += HELD_MS;
  expect(await runLeases(ctx)).toMatchObject({ freed: left });
  expect(await leased()).toBe(0);
  const [told] = await postgres.query(
    name,
    `SELECT count(*)::int AS n, count(DISTINCT number_id)::int AS different
     FROM changes WHERE kind = 'number-freed'`,
  );
  expect(told).toEqual({ n: NUMBERS, different: NUMBERS });

  at += HOUR_MS;
  await killWhile(
    `select message_id from message_originals where message_id = ${NUMBERS / 2} for update`,
  );
  const unread = await messages();
  expect(unread).toBeGreaterThan(0);
  expect(unread).toBeLessThan(NUMBERS);
  expect(await runLeases(ctx)).toBeNull();
  at += HELD_MS;
  expect(await runLeases(ctx)).toMatchObject({ emptied: unread });
  expect(await messages()).toBe(0);
  expect(await countOf("SELECT message_id FROM message_originals")).toBe(0);
  expect(await countOf("SELECT id FROM senders")).toBe(0);
  // Hundreds of leases are emptied one by one, each in a commit of its own.
}, 120_000);
