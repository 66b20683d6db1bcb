import { expect, test } from "vitest";
import type { MakeContext } from "#lib/contract/describe-contract.ts";
import { getHomePage } from "#lib/home/get-home-page.ts";
import { getConsoleNumber } from "#lib/numbers/get-console-number.ts";
import { getConsoleNumbers } from "#lib/numbers/get-console-numbers.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { setPolicy } from "#lib/pools/set-policy.ts";
import { runProbes } from "#lib/probes/run-probes.ts";
import { simulateProbe } from "#lib/probes/simulate-probe.ts";
import { startProbe } from "#lib/probes/start-probe.ts";
import { addSource } from "#lib/sources/add-source.ts";
import { add, PR_NUMBER, sms, store, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const HOUR_MS = 3_600_000;
/** Nothing answers there. */
const NOWHERE = "http://127.0.0.1:9";

export function probesContract(make: MakeContext): void {
  test("are known when they arrive, stored nowhere and counted nowhere, also twice", async () => {
    const ctx = await make();
    await add(ctx);
    const { text } = await startProbe(ctx, { e164: PR_NUMBER, kind: "real" });
    ctx.advance(4000);
    const probe = sms({ text: `Sent from a trial account - ${text}`, providerId: "one" });
    expect(await store(ctx, probe, probe)).toEqual([{ status: "probe" }, { status: "probe" }]);
    ctx.advance(1000);
    expect(await store(ctx, probe)).toEqual([{ status: "probe" }]);
    for (const table of ["messages", "message_originals", "senders", "hourly_counts"]) {
      expect(await ctx.query(`select * from ${table}`), table).toEqual([]);
    }
    expect(await ctx.query("select received, listed from numbers")).toEqual([
      { received: 0, listed: 0 },
    ]);
    const { health } = (await getNumberPage(ctx, { e164: PR_NUMBER }))!;
    expect(health.probes).toMatchObject([{ kind: "real", outcome: "arrived" }]);
    expect(
      Date.parse(health.probes[0]!.receivedAt!) - Date.parse(health.probes[0]!.startedAt),
    ).toBe(4000);
    expect(health).toMatchObject({ state: "new", lostShare: 0 });
  });

  test("that came elsewhere, or not in ten minutes, are lost; what only looks like one is a message", async () => {
    const ctx = await make();
    await add(ctx);
    await add(ctx, US_NUMBER);
    const { text } = await startProbe(ctx, { e164: PR_NUMBER, kind: "real" });
    expect(await store(ctx, sms({ text, to: `+${US_NUMBER}` }))).toEqual([{ status: "probe" }]);
    const outcome = async () =>
      (await getConsoleNumber(ctx, { e164: PR_NUMBER }))!.health.probes[0]!.outcome;
    expect(await outcome()).toBe("waiting");
    ctx.advance(11 * 60_000);
    expect(await outcome()).toBe("lost");
    const other = "Glasspost probe abcdefghabcdefgh";
    expect(await store(ctx, sms({ text: other }))).toMatchObject([{ status: "stored" }]);
    expect((await getHomePage(ctx, {})).messages.messages).toHaveLength(1);
    const unknown = startProbe(ctx, { e164: "17875550199", kind: "real" });
    await expect(unknown).rejects.toMatchObject({ kind: "not-found" });
  });

  test("are simulated through the number's own source, or it says why not", async () => {
    const ctx = await make();
    await add(ctx);
    const simulate = (source?: string) =>
      simulateProbe(ctx, { e164: PR_NUMBER, site: NOWHERE, source });
    await expect(simulate()).rejects.toMatchObject({ kind: "invalid" });
    await expect(simulate("none")).rejects.toMatchObject({ kind: "not-found" });
    await addSource(ctx, { name: "first", provider: "generic" });
    await storeOne(ctx);
    expect(await simulate()).toEqual({ source: "first", status: null, hasArrived: false });
    await addSource(ctx, { name: "second", provider: "twilio", secret: "0123456789abcdef0123" });
    expect(await simulate("second")).toMatchObject({ source: "second" });
    expect(await simulate()).toMatchObject({ source: "first" });
  });

  test("are sent as often as a pool's policy says, and few of them are kept", async () => {
    const ctx = await make();
    await addSource(ctx, { name: "own", provider: "generic" });
    await add(ctx);
    await add(ctx, US_NUMBER);
    expect(await runProbes(ctx, NOWHERE)).toBe(0);
    await setPolicy(ctx, { pool: "PR mobile-or-landline", policy: { probeEveryHours: 6 } });
    const runs = await Promise.all([runProbes(ctx, NOWHERE), runProbes(ctx, NOWHERE)]);
    expect(runs.map((sent) => sent ?? 0).sort()).toEqual([0, 1]);
    expect(await runProbes(ctx, NOWHERE)).toBe(0);
    ctx.advance(6 * HOUR_MS);
    expect(await runProbes(ctx, NOWHERE)).toBe(1);
    for (let i = 0; i < 60; i++) await startProbe(ctx, { e164: PR_NUMBER, kind: "real" });
    expect(await ctx.query("select id from probes")).toHaveLength(50);
  });

  test("and messages tell how a number does by its own rhythm", async () => {
    const ctx = await make();
    await add(ctx);
    const state = async () => (await getNumberPage(ctx, { e164: PR_NUMBER }))!.health.state;
    for (let i = 0; i < 21; i++) {
      expect(await state()).toBe("new");
      await storeOne(ctx);
      ctx.advance(2 * HOUR_MS);
    }
    expect(await state()).toBe("usual");
    ctx.advance(4 * HOUR_MS);
    expect(await state()).toBe("silent");
    await storeOne(ctx);
    expect(await state()).toBe("usual");
  });

  test("the operator's list finds numbers by status and by digits, page by page", async () => {
    const ctx = await make();
    const all = Array.from({ length: 120 }, (_, i) => `1787555${String(i).padStart(4, "0")}`);
    for (const e164 of all) await add(ctx, e164, "reserve");
    await add(ctx, US_NUMBER);
    const first = await getConsoleNumbers(ctx, { status: "reserve" });
    const second = await getConsoleNumbers(ctx, { status: "reserve", before: first.older! });
    const third = await getConsoleNumbers(ctx, { status: "reserve", before: second.older! });
    const found = [first, second, third].flatMap(({ numbers }) => numbers.map(({ e164 }) => e164));
    expect(found.sort()).toEqual(all);
    expect(third.older).toBeNull();
    const back = await getConsoleNumbers(ctx, { status: "reserve", after: second.newer! });
    expect(back.numbers).toEqual(first.numbers);
    for (const digits of ["+1 212", "212-555", "12125550102"]) {
      const { numbers } = await getConsoleNumbers(ctx, { status: "retired", digits });
      expect(numbers.map(({ e164 }) => e164)).toEqual([US_NUMBER]);
    }
    expect((await getConsoleNumbers(ctx, { status: "cooling", digits: "x" })).numbers).toEqual([]);
    expect(await getConsoleNumber(ctx, { e164: all[0]! })).toMatchObject({
      number: { pool: "PR mobile-or-landline", status: "reserve" },
      pool: { active: 0, reserve: 120 },
      terms: [{ kind: "reserve", endedAt: null }],
      reports: 0,
      source: null,
    });
    expect(await getConsoleNumber(ctx, { e164: "nobody" })).toBeNull();
  });
}
