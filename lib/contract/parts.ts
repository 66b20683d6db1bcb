import fc from "fast-check";
import { expect, test } from "vitest";
import type { MakeContext } from "#lib/contract/describe-contract.ts";
import type { InboundMessage } from "#lib/ingest/adapter.ts";
import { PARTS_WAIT_MS, publishParts } from "#lib/ingest/publish-parts.ts";
import { add, sms, store } from "#lib/testing/inbox.ts";

/** A message in parts, which a provider sends apart. */
function partsOf(texts: string[], ref = "7"): InboundMessage[] {
  return texts.map((text, i) =>
    sms({
      text,
      providerId: `${ref}-${i}`,
      part: { ref, number: i + 1, total: texts.length },
    }),
  );
}

export function partsContract(make: MakeContext): void {
  const texts = async (ctx: Awaited<ReturnType<MakeContext>>) =>
    (await ctx.query("select text from messages order by id")).map(({ text }) => text);

  test("are joined in their order whenever they come, also twice and at once", async () => {
    const ctx = await make();
    await add(ctx);
    let nth = 0;
    const expected: string[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 3, max: 10 }).chain((total) =>
          fc.record({
            order: fc.shuffledSubarray(
              Array.from({ length: total }, (_, i) => i),
              { minLength: total },
            ),
            again: fc.array(fc.nat(total - 1), { maxLength: 4 }),
            isAtOnce: fc.boolean(),
          }),
        ),
        async ({ order, again, isAtOnce }) => {
          nth += 1;
          const parts = partsOf(
            order.map((_, i) => `tide ${nth} part ${i}, `),
            `ref ${nth}`,
          );
          const arrivals = [...order, ...again].map((i) => parts[i]!);
          if (isAtOnce) await Promise.all(arrivals.map((part) => store(ctx, part)));
          else for (const part of arrivals) await store(ctx, part);
          expected.push(parts.map(({ text }) => text).join(""));
        },
      ),
      { numRuns: 30 },
    );
    expect(await texts(ctx)).toEqual(expected);
    expect(await ctx.query("select id from message_parts")).toEqual([]);
    expect(await publishParts(ctx)).toBe(0);
  });

  test("tell of nothing until the last of them, and then of one message with all its codes", async () => {
    const ctx = await make();
    await add(ctx);
    const [first, second] = partsOf(["Your Gull code is 4152", "63. Tell nobody."]);
    expect(await store(ctx, second!)).toEqual([{ status: "waiting" }]);
    expect(await ctx.query("select seq from changes where kind = 'message-added'")).toEqual([]);
    expect(await store(ctx, first!)).toMatchObject([{ status: "stored" }]);
    const [row] = await ctx.query("select text, codes, coding from messages");
    expect(row).toMatchObject({ text: "Your Gull code is 415263. Tell nobody." });
    expect(row!.codes).toContain("18,6");
    expect(await ctx.query("select received, listed from numbers")).toEqual([
      { received: 1, listed: 1 },
    ]);
  });

  test("are published with a gap when the others don't come, once, and not before", async () => {
    const ctx = await make();
    await add(ctx);
    const [one, , three, four] = partsOf(["one ", "two ", "three ", "four "]);
    await store(ctx, three!, one!);
    ctx.advance(PARTS_WAIT_MS - 1);
    expect(await publishParts(ctx)).toBe(0);
    ctx.advance(1);
    expect(await publishParts(ctx)).toBe(1);
    expect(await texts(ctx)).toEqual(["one […]three […]"]);
    expect(await publishParts(ctx)).toBe(0);
    // Repeats of what was published change nothing; what comes late is not lost.
    await store(ctx, three!, one!, four!);
    ctx.advance(PARTS_WAIT_MS);
    expect(await publishParts(ctx)).toBe(1);
    expect(await texts(ctx)).toEqual(["one […]three […]", "[…]four "]);
  });

  test("of other messages with the same reference are not mixed", async () => {
    const ctx = await make();
    await add(ctx);
    const harbour = partsOf(["a1 ", "a2"]);
    const gull = partsOf(["b1 ", "b2"]).map((part) => ({
      ...part,
      from: "Gull",
      providerId: `g${part.providerId}`,
    }));
    await store(ctx, harbour[0]!, gull[1]!, gull[0]!, harbour[1]!);
    expect((await texts(ctx)).sort()).toEqual(["a1 a2", "b1 b2"]);
  });

  test("that make no sense are whole messages", async () => {
    const ctx = await make();
    await add(ctx);
    for (const [number, total] of [
      [1, 1],
      [0, 2],
      [3, 2],
      [1, 256],
      [1.5, 2],
      [Number.NaN, 2],
    ] as const) {
      const [result] = await store(ctx, sms({ part: { ref: "7", number, total } }));
      expect(result).toMatchObject({ status: "stored" });
    }
  });
}
