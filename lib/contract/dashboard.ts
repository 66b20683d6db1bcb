import { expect, test } from "vitest";
import { setHour } from "#db/queries/rollups.ts";
import { step, transaction } from "#db/transaction.ts";
import { watchRhythm } from "#lib/anomalies/watch.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { recordOutcome } from "#lib/counters/record-outcome.ts";
import { settle } from "#lib/counters/settle-arrivals.ts";
import { getDashboard } from "#lib/dashboard/get-dashboard.ts";
import { timeRanges } from "#lib/dashboard/time-range.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { measureStorage } from "#lib/storage/measure-storage.ts";
import { add, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Has a size be known of some hours ago. */
async function rememberSize(ctx: ContractContext, hoursAgo: number, bytes: number): Promise<void> {
  const hour = ctx.now() - (ctx.now() % HOUR_MS) - hoursAgo * HOUR_MS;
  const size = { kind: "size", ref: "database", hour, received: bytes };
  await transaction(ctx.db, () => step(setHour(ctx.db, size)));
}

export function dashboardContract(make: MakeContext): void {
  test("shows an empty site as one, of every range", async () => {
    const ctx = await make();
    for (const range of timeRanges) {
      const shown = await getDashboard(ctx, range);
      expect(shown).toMatchObject({ range, received: 0, sources: [], services: [], marks: [] });
      expect(shown.attention.reviews).toEqual({ count: 0, isMore: false });
      expect(shown.delivery).toMatchObject({ messages: 0, p50: null, p95: null });
      expect(shown.messages.every(({ perMinute }) => perMinute === 0)).toBe(true);
      expect(shown.messages.length).toBeLessThan(200);
    }
  });

  test("counts what arrived in the range that is asked for, and no more", async () => {
    const ctx = await make();
    await addSource(ctx, { name: "harbour", provider: "generic" });
    await add(ctx);
    await add(ctx, US_NUMBER);
    await storeOne(ctx);
    ctx.advance(25 * HOUR_MS);
    await store(ctx, sms({ to: `+${US_NUMBER}` }), sms({ text: "[Gull] Your code is 415263" }));
    ctx.advance(3 * HOUR_MS);
    const sentAt = ctx.now() - 4000;
    await store(ctx, sms({ sentAt, sentClock: "smsc" }), sms({ from: "Banco Mar" }));
    await store(ctx, sms({ to: "+17875550199" }));
    await transaction(ctx.db, () => recordOutcome(ctx, "refused", 3));
    const received = async (range: (typeof timeRanges)[number]) =>
      (await getDashboard(ctx, range)).received;
    expect(await Promise.all(timeRanges.map(received))).toEqual([2, 4, 5, 5]);

    const day = await getDashboard(ctx, "day");
    expect(day.sources).toEqual([{ name: "harbour", received: 4 }]);
    expect(day.countries).toEqual([
      { name: "Puerto Rico", received: 3 },
      { name: "United States", received: 1 },
    ]);
    expect(day.services).toEqual([
      { name: "Gull", received: 1 },
      { name: null, received: 3 },
    ]);
    expect(day.delivery).toMatchObject({ messages: 1, p50: 4, p95: 4 });
    expect(day.outcomes.totals).toEqual({ unrouted: 1, refused: 3, withheld: 1, reported: 0 });
    expect(day.attention.reviews.count).toBeGreaterThan(0);
    const sum = day.messages.reduce((all, { perMinute }) => all + perMinute, 0);
    expect(sum).toBeGreaterThan(0);
  });

  test("gives the last step the time that it has had, and no more parts than fit", async () => {
    const ctx = await make();
    await add(ctx);
    for (let nth = 0; nth < 12; nth++) {
      const texts = Array.from({ length: 12 - nth }, () => `[Gull ${nth}] Your code is 415263`);
      await store(ctx, ...texts.map((text) => sms({ text })));
    }
    await settle(ctx);
    const { services, received, messages } = await getDashboard(ctx, "week");
    expect(received).toBe(78);
    expect(services).toHaveLength(9);
    expect(services[0]!.received).toBe(12);
    expect(services.at(-1)).toEqual({ name: null, received: 4 + 3 + 2 + 1 });
    // At a quarter and half past ten, of an hour that began at ten.
    expect(messages.at(-1)!.perMinute).toBeCloseTo(78 / 30.25, 1);
  });

  test("marks alerts that were open in the range, and lists those that still are", async () => {
    const ctx = await make();
    await transaction(ctx.db, () => recordOutcome(ctx, "refused", 90));
    await watchRhythm(ctx, []);
    const open = await getDashboard(ctx, "hour");
    expect(open.attention.alerts).toMatchObject([{ kind: "refusals-rising", endedAt: null }]);
    expect(open.marks).toHaveLength(1);
    ctx.advance(4 * HOUR_MS);
    await watchRhythm(ctx, []);
    const over = await getDashboard(ctx, "day");
    expect(over.attention.alerts).toEqual([]);
    expect(over.marks).toMatchObject([{ title: "Many requests are refused" }]);
    ctx.advance(2 * HOUR_MS);
    expect((await getDashboard(ctx, "hour")).marks).toEqual([]);
  });

  test("tells when storage ends once it knows a day of it, and not before", async () => {
    const ctx = await make();
    const { bytes } = await measureStorage(ctx);
    expect(bytes).toBeGreaterThan(0);
    await rememberSize(ctx, 5, Math.floor(bytes / 2));
    expect(await measureStorage(ctx)).toMatchObject({ growth: null, daysLeft: null });
    await rememberSize(ctx, 48, Math.floor(bytes / 2));
    const { growth, daysLeft, freeBytes } = await measureStorage(ctx);
    expect(growth! / (bytes / 4)).toBeCloseTo(1, 0);
    if (freeBytes === null) expect(daysLeft).toBeNull();
    else expect(daysLeft).toBe(freeBytes / growth!);
    // Of what is longer ago than a week nothing is said.
    ctx.advance(8 * DAY_MS);
    expect(await measureStorage(ctx)).toMatchObject({ growth: null });
  });
}
