import { afterAll, beforeAll, expect, test } from "vitest";
import { child, moduleUrl } from "#db/testing/child.ts";
import {
  type PostgresTestDatabases,
  postgresTestDatabases,
} from "#db/testing/postgres-database.ts";
import {
  checkChanges,
  checkCounters,
  type Heard,
  numbers,
  senders,
  texts,
} from "#lib/contract/counters.ts";
import { makerOf } from "#lib/contract/describe-contract.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { add } from "#lib/testing/inbox.ts";

let databases: PostgresTestDatabases;

beforeAll(async () => {
  databases = await postgresTestDatabases();
});

afterAll(() => databases.dropAll());

const NOW = Date.UTC(2026, 10, 22, 10, 30);
const MESSAGES = 3000;

/** A number that neither has in the beginning, and both may register. */
const REGISTERED = "17875550105";

const listed = numbers.filter(([, , status]) => status !== "none").map(([e164]) => e164);

const messages = Array.from({ length: MESSAGES }, (_, i) => ({
  from: senders[(i * 7) % senders.length],
  to: `+${[...listed, REGISTERED][i % (listed.length + 1)]}`,
  text: texts[(i * 5) % texts.length]![0],
  providerId: String(i),
  sentAt: null,
  sentClock: "unknown",
}));

/** A process that stores all messages in batches of its own, from one end or the other. */
function writer(url: string, isReversed: boolean) {
  return child(`
    import { openDatabase } from ${moduleUrl("db/client.ts")};
    import { storeMessages } from ${moduleUrl("lib/ingest/store-messages.ts")};
    import { keyringOf } from ${moduleUrl("lib/keys/keyring.ts")};
    const db = await openDatabase(${JSON.stringify(url)});
    const actor = { kind: "system", part: "cli" };
    const ctx = { db, keyring: keyringOf(Buffer.alloc(32, 7)), actor, now: () => ${NOW} };
    const messages = JSON.parse(await heard());
    if (${isReversed}) messages.reverse();
    const batches = [];
    while (messages.length > 0) batches.push(messages.splice(0, 1 + Math.floor(Math.random() * 40)));
    say("ready");
    await heard();
    const statuses = {};
    const send = async () => {
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        for (const { status } of await storeMessages(ctx, { id: 1, registersNumbers: true }, batch)) {
          statuses[status] = (statuses[status] ?? 0) + 1;
        }
      }
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, send));
    const errors = outcomes.flatMap(({ reason }) => (reason ? [String(reason.stack)] : []));
    say(JSON.stringify({ statuses, errors }));
    process.exit();
  `);
}

test("two processes that write the same in opposite order never wait for each other for ever", async () => {
  const own = await databases.make();
  const ctx = await makerOf(async () => own)();
  for (const [e164, , status] of numbers) if (status !== "none") await add(ctx, e164, status);
  const writers = [writer(own.url, false), writer(own.url, true)];
  for (const each of writers) each.tell(JSON.stringify(messages));
  for (const each of writers) expect(await each.next()).toBe("ready");
  for (const each of writers) each.tell("go");
  const reports = await Promise.all(writers.map(async (each) => JSON.parse(await each.next())));

  expect(reports.flatMap(({ errors }) => errors)).toEqual([]);
  const sum = (status: string) =>
    reports.reduce((all, { statuses }) => all + (statuses[status] ?? 0), 0);
  expect({ stored: sum("stored"), duplicate: sum("duplicate") }).toEqual({
    stored: MESSAGES,
    duplicate: MESSAGES,
  });
  // Both wrote, not one before the other.
  for (const { statuses } of reports) expect(statuses.stored).toBeGreaterThan(0);

  const rows = await ctx.query(`select n.e164, n.status, m.country, s.key from messages m
    join numbers n on n.id = m.number_id join senders s on s.id = m.sender_id order by m.id`);
  expect(rows).toHaveLength(MESSAGES);
  const heard = rows.map(
    ({ e164, status, country, key }): Heard => ({
      at: NOW,
      number: e164,
      country,
      sender: key,
      listed: status === "active",
    }),
  );
  expect(new Set(heard.map(({ number }) => number))).toEqual(new Set([...listed, REGISTERED]));
  expect(new Set(heard.map(({ sender }) => sender))).toEqual(
    new Set(senders.map((from) => identifySender(from).key)),
  );
  await settle(ctx);
  await checkCounters(ctx, heard, new Set());
  await checkChanges(ctx);
  const added = await ctx.query("select kind from changes where kind = 'number-added'");
  // The one in reserve is told to nobody.
  expect(added).toHaveLength(listed.length);
}, 60_000);
