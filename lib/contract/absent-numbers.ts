import { expect, onTestFinished, test, vi } from "vitest";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { AbsentNumbers } from "#lib/edge/absent-numbers.ts";
import { ChangeFeed } from "#lib/live/change-feed.ts";
import { coolNumber } from "#lib/numbers/cool-number.ts";
import { retireNumber } from "#lib/numbers/retire-number.ts";
import { add, PR_NUMBER, US_NUMBER } from "#lib/testing/inbox.ts";

const UNKNOWN = "17875550199";
const [COOLING, RESERVE, RETIRED] = ["17875550102", "17875550103", "17875550104"];

export function absentNumbersContract(make: MakeContext): void {
  async function absentNumbers(ctx: ContractContext, max?: number) {
    const feed = await ChangeFeed.start(ctx);
    onTestFinished(() => feed.stop());
    return { feed, absent: new AbsentNumbers(ctx, feed, max) };
  }

  test("are told from memory in a flood, but for what may have a page", async () => {
    const ctx = await make();
    for (const e164 of [PR_NUMBER, COOLING, RETIRED]) await add(ctx, e164);
    await add(ctx, RESERVE, "reserve");
    await coolNumber(ctx, { e164: COOLING });
    await retireNumber(ctx, RETIRED);
    const { absent } = await absentNumbers(ctx);
    await flood(absent);
    const asked = [PR_NUMBER, COOLING, RESERVE, RETIRED, UNKNOWN, "tide", ""];
    expect(asked.map((e164) => absent.find(e164))).toEqual([
      ...[null, null, null],
      "gone",
      ...["missing", "missing", "missing"],
    ]);
  });

  test("are for the database to tell while few are asked for, also after a flood", async () => {
    const ctx = await make();
    const { absent } = await absentNumbers(ctx);
    await flood(absent);
    ctx.advance(1000);
    for (let n = 0; n < 100; n++) expect(absent.find(UNKNOWN)).toBeNull();
    expect(absent.find(UNKNOWN)).toBe("missing");
    // The clock is set back.
    ctx.advance(-86_400_000);
    expect(absent.find(UNKNOWN)).toBeNull();
  });

  test("are absent no more as soon as they are added here, and soon when elsewhere", async () => {
    const ctx = await make();
    const { absent } = await absentNumbers(ctx);
    await flood(absent);
    expect(absent.find(US_NUMBER)).toBe("missing");
    await add(ctx, US_NUMBER);
    expect(absent.find(US_NUMBER)).toBeNull();
    await vi.waitFor(() => expect(absent.find(UNKNOWN)).toBe("missing"), 10_000);
    expect(absent.find(US_NUMBER)).toBeNull();
    await add({ ...ctx, db: await ctx.connect() });
    await vi.waitFor(() => expect(absent.find(PR_NUMBER)).toBeNull(), 10_000);
    await vi.waitFor(() => expect(absent.find(UNKNOWN)).toBe("missing"), 10_000);
  });

  test("are gone within a minute of being retired, and meanwhile for the database to tell", async () => {
    const ctx = await make();
    await add(ctx);
    const { absent } = await absentNumbers(ctx);
    await flood(absent);
    await retireNumber(ctx, PR_NUMBER);
    await vi.waitFor(() => expect(absent.find(UNKNOWN)).toBe("missing"), 10_000);
    expect(absent.find(PR_NUMBER)).toBeNull();
    ctx.advance(60_000);
    await flood(absent);
    await vi.waitFor(() => expect(absent.find(PR_NUMBER)).toBe("gone"), 10_000);
  });

  test("are known anew each minute, should a change not have been told", async () => {
    const ctx = await make();
    const { absent, feed } = await absentNumbers(ctx);
    await flood(absent);
    feed.stop();
    await add(ctx);
    expect(absent.find(PR_NUMBER)).toBe("missing");
    ctx.advance(60_000);
    await flood(absent);
    await vi.waitFor(() => expect(absent.find(PR_NUMBER)).toBeNull(), 10_000);
  });

  test("take no more memory, however many are asked for", async () => {
    const ctx = await make();
    await add(ctx);
    const { absent } = await absentNumbers(ctx);
    await flood(absent);
    for (let n = 0; n < 50_000; n++) expect(absent.find(`99900${n}`)).toBe("missing");
    expect(absent.size).toBe(1);
  });

  test("are for the database to tell where there are more numbers than memory is meant for", async () => {
    const ctx = await make();
    await add(ctx);
    const { absent } = await absentNumbers(ctx, 1);
    await flood(absent);
    await add(ctx, US_NUMBER);
    await vi.waitFor(() => expect(absent.size).toBe(0), 10_000);
    expect(absent.find(UNKNOWN)).toBeNull();
    const tooMany = await absentNumbers(ctx, 1);
    for (let n = 0; n < 200; n++) {
      expect(tooMany.absent.find(UNKNOWN)).toBeNull();
      await ctx.query("select 1");
    }
  });
}

/** Asks for so many that memory tells of the rest. */
async function flood(absent: AbsentNumbers): Promise<void> {
  for (let n = 0; n < 100; n++) absent.find(`99900${n}`);
  await vi.waitFor(() => expect(absent.find(UNKNOWN)).toBe("missing"), 10_000);
}
