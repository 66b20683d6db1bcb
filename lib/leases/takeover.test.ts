import { expect, test } from "vitest";
import { moduleUrl } from "#db/testing/child.ts";
import { HELD_MS } from "#lib/claims/claim.ts";
import { leaseNumber } from "#lib/leases/lease-number.ts";
import { runLeases } from "#lib/leases/run-leases.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";
import { postgresContext } from "#lib/testing/postgres-context.ts";

const NUMBERS = 200;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const numberOf = (i: number) => `1787555${String(i).padStart(4, "0")}`;

test("takes over from processes that were killed in the middle: every number is freed once, and every message goes", async () => {
  const { ctx, clock, query, killWhile } = await postgresContext({
    kind: "system",
    part: "leases",
  });
  const all = Array.from({ length: NUMBERS }, (_, i) => i);
  await Promise.all(all.map((i) => add(ctx, numberOf(i))));
  const limits = { share: 1, maxMs: HOUR_MS, restMs: 0, perProject: NUMBERS, isOpenToAll: false };
  const holder = { projectId: 1, apiKeyId: 1 };
  const asked = { holder, country: "PR", ttlMs: MINUTE_MS, label: null };
  await Promise.all(all.map(() => leaseNumber(ctx, asked, limits)));
  await store(ctx, ...all.map((i) => sms({ to: `+${numberOf(i)}` })));
  clock.at += MINUTE_MS;

  const runAndDie = (held: string) =>
    killWhile(
      held,
      `import { runLeases } from ${moduleUrl("lib/leases/run-leases.ts")};
      await runLeases(ctx);`,
    );
  const countOf = async (what: string) => (await query(what)).length;
  const leased = () => countOf("SELECT id FROM numbers WHERE lease_term_id IS NOT NULL");
  const messages = () => countOf("SELECT id FROM messages");

  await runAndDie(`select id from numbers where e164 = '${numberOf(NUMBERS / 2)}' for update`);
  const left = await leased();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(NUMBERS);
  expect(await runLeases(ctx)).toBeNull();
  expect(await leased()).toBe(left);
  clock.at += HELD_MS;
  expect(await runLeases(ctx)).toMatchObject({ freed: left });
  expect(await leased()).toBe(0);
  const [told] = await query(
    `SELECT count(*)::int AS n, count(DISTINCT number_id)::int AS different
     FROM changes WHERE kind = 'number-freed'`,
  );
  expect(told).toEqual({ n: NUMBERS, different: NUMBERS });

  clock.at += HOUR_MS;
  await runAndDie(
    `select message_id from message_originals where message_id = ${NUMBERS / 2} for update`,
  );
  const unread = await messages();
  expect(unread).toBeGreaterThan(0);
  expect(unread).toBeLessThan(NUMBERS);
  expect(await runLeases(ctx)).toBeNull();
  clock.at += HELD_MS;
  expect(await runLeases(ctx)).toMatchObject({ emptied: unread });
  expect(await messages()).toBe(0);
  expect(await countOf("SELECT message_id FROM message_originals")).toBe(0);
  expect(await countOf("SELECT id FROM senders")).toBe(0);
  // Hundreds of leases are emptied one by one, each in a commit of its own.
}, 120_000);
