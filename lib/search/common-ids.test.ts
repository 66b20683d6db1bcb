import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "#db/queries/candidates.ts";
import { commonIds } from "#lib/search/common-ids.ts";

/** The nearest of a list's ids, as a database gives them. */
function blockOf(ids: readonly number[], limit: number): Block {
  const nearest = ids.slice(0, limit);
  const place = nearest.length === limit ? nearest.at(-1)! : null;
  return { ids: nearest, place, looked: nearest.length };
}

const every = (step: number, from = 100_000) =>
  Array.from({ length: Math.floor(from / step) }, (_, i) => from - i * step);

describe("what several lists have in common", () => {
  test.each(["older", "newer"] as const)(
    "is told as far as they are known, and nothing is missed up to there: %s",
    (side) => {
      const lists = fc.array(
        fc.tuple(
          fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 120 }),
          fc.integer({ min: 1, max: 60 }),
        ),
        { minLength: 1, maxLength: 4 },
      );
      const order = (a: number, b: number) => (side === "older" ? b - a : a - b);
      fc.assert(
        fc.property(lists, (given) => {
          const whole = given.map(([ids]) => ids.toSorted(order));
          const blocks = given.map(([, limit], i) => blockOf(whole[i]!, limit));
          const { known, possible, place } = commonIds(side, blocks);
          const all = whole[0]!.filter((id) => whole.every((ids) => ids.includes(id)));
          const reached = all.filter((id) => place === null || order(id, place) <= 0);
          const told = [...known, ...possible];
          expect(told).toEqual(told.toSorted(order));
          expect(known.filter((id) => !all.includes(id))).toEqual([]);
          expect(reached.filter((id) => !told.includes(id))).toEqual([]);
          expect(told.filter((id) => place !== null && order(id, place) > 0)).toEqual([]);
          // Whoever goes on from there gets on.
          expect(place === null || blocks.some(({ ids }) => ids.includes(place))).toBe(true);
        }),
        { numRuns: 1000 },
      );
    },
  );

  test("is one list's own part", () => {
    expect(commonIds("older", [blockOf([9, 7, 5, 3], 3)])).toEqual({
      known: [9, 7, 5],
      possible: [],
      place: 5,
    });
    expect(commonIds("older", [blockOf([], 3)])).toEqual({ known: [], possible: [], place: null });
  });

  test("of a rare and a frequent one are those of the rare one, however far back", () => {
    const rare = blockOf([99_990, 500, 20], 1000);
    expect(commonIds("older", [blockOf(every(3), 1000), rare])).toEqual({
      known: [99_990].filter((id) => every(3).includes(id)),
      possible: [500, 20],
      place: null,
    });
  });

  test("of two frequent ones are not looked for in texts", () => {
    const { known, possible, place } = commonIds("older", [
      blockOf(every(5), 1000),
      blockOf(every(20), 1000),
    ]);
    expect(possible).toEqual([]);
    expect(place).toBe(100_000 - 999 * 5);
    expect(known).toEqual(every(20).filter((id) => id >= place!));
  });
});
