import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { runRetention } from "#lib/retention/run-retention.ts";
import { setRetention } from "#lib/retention/set-retention.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { testContext } from "#lib/testing/context.ts";
import { add, PR_NUMBER, sms, store, US_NUMBER } from "#lib/testing/inbox.ts";

const DAY_MS = 86_400_000;
const COUNT = process.env.GLASSPOST_FULL === "1" ? 50_000 : 5000;
const KEPT = "17875550102";
const senders = ["Harbour", "Tern", "9009", "+12125550177", "Banco Mar"];
const to = [PR_NUMBER, US_NUMBER, KEPT];

/** The nth message: every number, sender and service has its share. */
const nth = (n: number, word: string) =>
  sms({
    to: `+${to[n % to.length]}`,
    from: senders[n % senders.length]!,
    text:
      n % 2 ? `[Gull ${n % 7}] Your code is ${100_000 + (n % 900_000)} ${word}` : `${word} leaves`,
  });

/** A row for each thing whose counter is not what its rows say. */
const MISTAKEN = `
  select 'number' as what, n.id from numbers n where n.listed <>
    (select count(*) from messages m where m.listed = 1 and m.number_id = n.id)
  union all select 'term', t.id from terms t where t.listed <>
    (select count(*) from messages m where m.listed = 1 and m.term_id = t.id)
  union all select 'sender', s.id from senders s where s.listed <>
    (select count(*) from messages m where m.listed = 1 and m.sender_id = s.id)
  union all select 'service', s.id from services s where s.listed <>
    (select count(*) from messages m where m.listed = 1 and m.service_id = s.id)
  union all select 'country', c.code from countries c where c.listed <>
    (select count(*) from messages m where m.listed = 1 and m.country = c.code)
  union all select h.kind, h.ref from hourly_counts h where h.kind in ('number', 'sender', 'service', 'country')
    and h.listed <> (select count(*) from messages m where m.listed = 1
      and m.received_at - m.received_at % 3600000 = h.hour and h.ref = case h.kind
        when 'number' then cast(m.number_id as text) when 'sender' then cast(m.sender_id as text)
        when 'service' then cast(m.service_id as text) else m.country end)`;

test("leaves every counter and the search exact, while messages arrive", async () => {
  const ctx = testContext();
  for (const e164 of to) await add(ctx, e164);
  await setRetention(ctx, { e164: KEPT, days: 30, reason: "a test" });
  for (let from = 0; from < COUNT; from += 500) {
    await store(ctx, ...Array.from({ length: 500 }, (_, i) => nth(from + i, "heron")));
  }
  ctx.advance(8 * DAY_MS);

  let isOver = false;
  let arrived = 0;
  const arrive = async () => {
    while (!isOver) {
      await store(ctx, nth(arrived++, "gannet"));
      await turn();
    }
  };
  const sweep = async () => {
    const deleted = await runRetention(ctx, 7);
    isOver = true;
    return deleted;
  };
  const [deleted] = await Promise.all([sweep(), arrive()]);

  const kept = Math.floor(COUNT / to.length);
  expect(deleted).toBe(COUNT - kept);
  expect(ctx.query("select count(*) as n from messages")).toEqual([{ n: kept + arrived }]);
  expect(ctx.query(MISTAKEN)).toEqual([]);
  ctx.query("insert into messages_fts (messages_fts) values ('integrity-check')");
  const found = ctx.query("select rowid as id from messages_fts where messages_fts match 'heron'");
  const left = ctx.query(
    "select id from messages where visibility = 'public' and text like '%heron%'",
  );
  expect(found).toHaveLength(left.length);
  const { messages } = (await getSearchPage(ctx, { q: "gannet" })).messages;
  expect(messages.length).toBeGreaterThan(0);
}, 300_000);
