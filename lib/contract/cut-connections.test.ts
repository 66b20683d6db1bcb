import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { openDatabase } from "#db/client.ts";
import {
  type PostgresTestDatabases,
  postgresTestDatabases,
} from "#db/testing/postgres-database.ts";
import { startWireProxy } from "#db/testing/wire-proxy.ts";
import {
  checkChanges,
  checkCounters,
  type Heard,
  numbers,
  senders,
} from "#lib/contract/counters.ts";
import { makerOf } from "#lib/contract/describe-contract.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { ChangeFeed } from "#lib/live/change-feed.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";

let databases: PostgresTestDatabases;

beforeAll(async () => {
  // Each cut is an outage, which would be told of.
  vi.stubEnv("LOG_LEVEL", "silent");
  databases = await postgresTestDatabases();
});

afterAll(() => databases.dropAll());

const MESSAGES = 300;
const AT_ONCE = 5;
const SENDING = 6;

test("messages that are sent until they are acknowledged are there once, and told once, however often connections are cut", async () => {
  const own = await databases.make();
  const ctx = await makerOf(async () => own)();
  const proxy = await startWireProxy(own.url);
  const db = await openDatabase(proxy.url(own.url), { connections: 6, statementMs: 2000 });
  onTestFinished(async () => {
    await proxy.close();
    await db.close();
  });
  const instance = { ...ctx, db };
  const ours = numbers.filter(([, , status]) => status === "active");
  for (const [e164] of ours) await add(ctx, e164);
  const feed = await ChangeFeed.start(instance);
  onTestFinished(() => feed.stop());
  const told: number[] = [];
  feed.onChanges((changes) => told.push(...changes.map(({ seq }) => seq)));

  const messages = Array.from({ length: MESSAGES }, (_, i) => {
    const to = `+${ours[i % ours.length]![0]}`;
    return sms({ from: senders[i % senders.length]!, to, text: "", providerId: String(i) });
  });
  const batches: (typeof messages)[] = [];
  while (messages.length > 0) batches.push(messages.splice(0, AT_ONCE));
  let refusals = 0;
  let tries = 0;
  let isCutting = false;
  const cutSoon = (ms: number) => {
    // One at a time: each try that it fails would bring more of them.
    if (isCutting) return;
    isCutting = true;
    setTimeout(() => {
      isCutting = false;
      proxy.cut();
    }, ms);
  };
  const send = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) {
      for (;;) {
        tries += 1;
        const sending = store(instance, ...batch);
        // Early, late, and after it all.
        if (tries % 3 === 0) cutSoon(tries % 7);
        const results = await sending.catch((error) => {
          expect(error).toMatchObject({ code: "database-unavailable" });
          refusals += 1;
          return null;
        });
        if (results) {
          for (const { status } of results) expect(status).toMatch(/^(?:stored|duplicate)$/);
          break;
        }
      }
    }
  };
  await Promise.all(Array.from({ length: SENDING }, send));

  expect(refusals).toBeGreaterThan(10);
  const rows = await ctx.query(`select n.e164, m.country, m.received_at, s.key from messages m
    join numbers n on n.id = m.number_id join senders s on s.id = m.sender_id order by m.id`);
  expect(rows).toHaveLength(MESSAGES);
  const heard = rows.map(
    (row): Heard => ({
      at: row.received_at,
      number: row.e164,
      country: row.country,
      sender: row.key,
      listed: true,
    }),
  );
  expect(new Set(heard.map(({ sender }) => sender))).toEqual(
    new Set(senders.map((from) => identifySender(from).key)),
  );
  await settle(ctx);
  await checkCounters(ctx, heard, new Set());
  await checkChanges(ctx);
  const changes = await ctx.query(
    "select seq from changes where kind = 'message-added' order by seq",
  );
  await vi.waitFor(() => expect(told).toHaveLength(MESSAGES), { timeout: 15_000 });
  expect(told).toEqual(changes.map(({ seq }) => seq));
}, 60_000);
