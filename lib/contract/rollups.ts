import { expect, test } from "vitest";
import {
  deliveriesOf,
  hoursOf,
  minutesOf,
  setHour,
  totalsOfCountries,
  totalsOfServices,
  totalsOfSources,
} from "#db/queries/rollups.ts";
import { step, transaction } from "#db/transaction.ts";
import { takeClaim } from "#lib/claims/claim.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { countRefused } from "#lib/counters/count-refused.ts";
import { deliveryPercentiles, medianDelivery } from "#lib/counters/delivery-percentiles.ts";
import { DELIVERIES_KEPT_MS, MINUTES_KEPT_MS, pruneRollups } from "#lib/counters/prune-rollups.ts";
import { recordOutcome } from "#lib/counters/record-outcome.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { erase } from "#lib/erasure/erase.ts";
import { deleteMessage } from "#lib/messages/delete-message.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { moderateMessages } from "#lib/messages/moderate-messages.ts";
import type { Sample } from "#lib/metrics/instruments.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const all = { kind: "all", ref: "" } as const;

/** Stores a message that was on its way for so long; null: nobody says when it was sent. */
async function late(ctx: ContractContext, ms: number | null, to = PR_NUMBER): Promise<string> {
  const sentAt = ms === null ? null : ctx.now() - ms;
  return storeOne(ctx, { to: `+${to}`, sentAt, sentClock: "smsc" });
}

export function rollupsContract(make: MakeContext): void {
  test("say how long messages were on their way, of each thing that they belong to", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER);
    for (const seconds of [1, 1, 2, 4, 60]) await late(ctx, seconds * 1000);
    await late(ctx, 8000, US_NUMBER);
    const since = ctx.now();
    const shares = [0.5, 0.95];
    expect(await deliveryPercentiles(ctx, { ...all, since, shares })).toEqual({
      messages: 6,
      seconds: [2, 64],
    });
    const [number] = await ctx.query(`select id from numbers where e164 = '${US_NUMBER}'`);
    expect(await medianDelivery(ctx, { kind: "number", ref: String(number!.id), since })).toBe(8);
    expect(await medianDelivery(ctx, { kind: "source", ref: "1", since })).toBe(2);
    expect(await medianDelivery(ctx, { kind: "source", ref: "2", since })).toBeNull();
    ctx.advance(2 * HOUR_MS);
    expect(await medianDelivery(ctx, { ...all, since: ctx.now() })).toBeNull();
  });

  test("believe no clock that runs ahead or days behind", async () => {
    const ctx = await make();
    await add(ctx);
    for (const ms of [null, -1, 7 * 24 * HOUR_MS + 1]) await late(ctx, ms);
    expect(await deliveriesOf(ctx.db, { ...all, since: 0 })).toEqual([]);
    await late(ctx, 7 * 24 * HOUR_MS);
    expect(await deliveriesOf(ctx.db, { ...all, since: 0 })).toMatchObject([{ messages: 1 }]);
  });

  test("keep what was received when it is deleted", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await late(ctx, 1000);
    const since = ctx.now() - HOUR_MS;
    const read = () =>
      Promise.all([
        minutesOf(ctx.db, { ...all, since }),
        hoursOf(ctx.db, { ...all, since }),
        deliveriesOf(ctx.db, { ...all, since }),
      ]);
    const before = await read();
    expect(before.map((rows) => rows.length)).toEqual([1, 1, 1]);
    await deleteMessage(ctx, { id, reason: "a name" });
    expect(await read()).toEqual(before);
    const [hour] = await ctx.query("select listed from hourly_counts where kind = 'all'");
    expect(hour).toEqual({ listed: 0 });
  });

  test("are written together where much arrives at once, in time, and lose nothing", async () => {
    const ctx = await make();
    await add(ctx);
    const arrive = (count: number) => store(ctx, ...Array.from({ length: count }, () => sms()));
    const counted = async () => {
      const [hour] = await hoursOf(ctx.db, { ...all, since: 0 });
      return hour?.received ?? 0;
    };
    await arrive(7);
    expect(await counted()).toBe(7);
    await arrive(8);
    await arrive(1);
    expect(await counted()).toBe(7);
    const [number] = await ctx.query("select received, listed from numbers");
    expect(number).toEqual({ received: 16, listed: 16 });
    await settle(ctx);
    expect(await counted()).toBe(16);
    await settle(ctx);
    expect(await counted()).toBe(16);
    await arrive(1);
    expect(await counted()).toBe(17);
    for (let nth = 0; nth < 3; nth++) await arrive(900);
    expect(await counted()).toBe(17 + 2700);
    expect(await ctx.query("select id from arrivals")).toEqual([]);
  });

  test("are brought up to date before anything is taken from them", async () => {
    const ctx = await make();
    await add(ctx);
    const text = "[Gull] Your code is 415263";
    const sent = { sentAt: ctx.now() - 1000, sentClock: "smsc" as const };
    const results = await store(ctx, ...Array.from({ length: 9 }, () => sms({ text, ...sent })));
    const ids = results.flatMap((result) => (result.status === "stored" ? [result.id] : []));
    await hideMessage(ctx, { id: ids[0]!, reason: "a name" });
    const formats = "select listed from formats";
    expect(await ctx.query(formats)).toEqual([{ listed: 8 }]);
    await store(ctx, ...Array.from({ length: 9 }, () => sms({ text, ...sent })));
    await moderateMessages(ctx, { ids: ids.slice(1), action: "delete", reason: "a name" });
    expect(await ctx.query(formats)).toEqual([{ listed: 9 }]);
    await erase(ctx, { sender: "Harbour", reason: "asked by its sender" });
    await settle(ctx);
    expect(await ctx.query(formats)).toEqual([]);
    expect(await ctx.query("select kind from daily_timings where kind = 'service'")).toEqual([]);
    expect(await hoursOf(ctx.db, { ...all, since: 0 })).toMatchObject([{ received: 18 }]);
  });

  test("hold nothing of a sender that is forgotten before its messages are in them", async () => {
    const ctx = await make();
    await add(ctx, US_NUMBER, "reserve");
    for (const from of ["+447700900123", "Harbour"]) {
      const message = { from, to: `+${US_NUMBER}` };
      await store(ctx, ...Array.from({ length: 9 }, () => sms(message)));
      await erase(ctx, { sender: from, reason: "asked by its sender" });
    }
    await settle(ctx);
    expect(await ctx.query("select ref from hourly_counts where kind = 'sender'")).toEqual([]);
  });

  test("count what came to another end", async () => {
    const ctx = await make();
    await add(ctx);
    await store(ctx, sms({ from: "Banco Mar" }), sms({ to: "+17875550199" }), sms());
    await transaction(ctx.db, () => recordOutcome(ctx, "reported", 2));
    const outcomes = await ctx.query(
      "select ref, received from hourly_counts where kind = 'outcome' order by ref",
    );
    expect(outcomes).toEqual([
      { ref: "reported", received: 2 },
      { ref: "unrouted", received: 1 },
      { ref: "withheld", received: 1 },
    ]);
  });

  test("count refused requests once, however often they are looked at, and none to no source", async () => {
    const ctx = await make();
    const samples = (refused: number): Sample[] => [
      { labels: { source: "harbour", result: "unauthorized" }, value: refused },
      { labels: { source: "tern", result: "unauthorized" }, value: 1 },
      { labels: { source: "harbour", result: "stored" }, value: 50 },
      { labels: { source: "unknown", result: "rejected" }, value: 90 },
    ];
    const first = await countRefused(ctx, samples(1000));
    expect(first).toBeGreaterThan(0);
    expect(await countRefused(ctx, samples(1000))).toBe(0);
    expect(await countRefused(ctx, samples(1003))).toBe(3);
    expect(await hoursOf(ctx.db, { kind: "outcome", ref: "refused", since: 0 })).toMatchObject([
      { received: first + 3 },
    ]);
    expect(await hoursOf(ctx.db, { kind: "outcome", ref: "rejected", since: 0 })).toEqual([]);
  });

  test("sum what each source, country and service received since an instant", async () => {
    const ctx = await make();
    await addSource(ctx, { name: "harbour", provider: "generic" });
    await add(ctx);
    await add(ctx, US_NUMBER);
    await storeOne(ctx, { text: "[Gull] Your code is 415263" });
    ctx.advance(2 * HOUR_MS);
    const since = ctx.now() - HOUR_MS;
    await storeOne(ctx, { text: "[Gull] Your code is 415264" });
    await storeOne(ctx, { to: `+${US_NUMBER}` });
    const asked = { since, limit: 10 };
    expect(await totalsOfSources(ctx.db, asked)).toEqual([
      { ref: 1, title: "harbour", received: 2 },
    ]);
    expect(await totalsOfCountries(ctx.db, asked)).toEqual([
      { ref: "PR", title: "PR", received: 1 },
      { ref: "US", title: "US", received: 1 },
    ]);
    expect(await totalsOfServices(ctx.db, asked)).toMatchObject([{ title: "Gull", received: 1 }]);
    expect(await totalsOfServices(ctx.db, { ...asked, limit: 0 })).toEqual([]);
  });

  test("write a figure down anew where it is read, not summed", async () => {
    const ctx = await make();
    const figure = { kind: "size", ref: "database", hour: HOUR_MS };
    await transaction(ctx.db, () => step(setHour(ctx.db, { ...figure, received: 5 })));
    await transaction(ctx.db, () => step(setHour(ctx.db, { ...figure, received: 3 })));
    expect(await hoursOf(ctx.db, { ...figure, since: 0 })).toEqual([{ at: HOUR_MS, received: 3 }]);
  });

  test("go when they are too old, of however many things, and no sooner", async () => {
    const ctx = await make();
    const minute = ctx.now() - (ctx.now() % MINUTE_MS);
    const hour = ctx.now() - (ctx.now() % HOUR_MS);
    const day = ctx.now() - (ctx.now() % DAY_MS);
    const refs = Array.from({ length: 120 }, (_, i) => String(i + 1));
    const rows = (kind: string) =>
      refs.map((ref) => `('${kind}', '${ref}', ${kind === "number" ? day : minute}`);
    await ctx.query(
      `insert into minute_counts (kind, ref, minute, received) values ${rows("source").map((row) => `${row}, 1)`)}`,
    );
    await ctx.query(
      `insert into delivery_counts (kind, ref, period, bucket, messages) values ${rows("number").map((row) => `${row}, 3, 1)`)}`,
    );
    await add(ctx);
    await late(ctx, 1000);
    const claim = (await takeClaim(ctx, "anomalies"))!;
    const left = async () => {
      await pruneRollups(ctx, claim);
      const counts = ["minute_counts", "delivery_counts"].map(async (table) => {
        const [row] = await ctx.query(`select count(*) as n from ${table}`);
        return Number(row!.n);
      });
      return Promise.all(counts);
    };
    ctx.advance(minute + MINUTES_KEPT_MS - ctx.now());
    expect(await left()).toEqual([121, 123]);
    ctx.advance(1);
    expect(await left()).toEqual([0, 123]);
    ctx.advance(hour + DELIVERIES_KEPT_MS - ctx.now());
    expect(await left()).toEqual([0, 123]);
    ctx.advance(1);
    expect(await left()).toEqual([0, 121]);
    ctx.advance(day + DAY_MS + DELIVERIES_KEPT_MS - ctx.now());
    expect(await left()).toEqual([0, 121]);
    ctx.advance(1);
    expect(await left()).toEqual([0, 0]);
  });
}
