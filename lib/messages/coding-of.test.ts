import fc from "fast-check";
import { expect, test } from "vitest";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { codingOf, segmentsOf } from "./coding-of.ts";
import { packCoding, unpackCoding } from "./packed-coding.ts";

test.each([
  ["", "gsm-7", 1],
  ["Your code is 415263", "gsm-7", 1],
  ["a".repeat(160), "gsm-7", 1],
  ["a".repeat(161), "gsm-7", 2],
  ["a".repeat(306), "gsm-7", 2],
  ["a".repeat(307), "gsm-7", 3],
  ["€".repeat(80), "gsm-7", 1],
  ["€".repeat(81), "gsm-7", 2],
  // An escape and its character stay together: 76 to a part, not 76.5.
  ["€".repeat(153), "gsm-7", 3],
  ["àèéìòùÇØøÅåÄÖÑÜäöñüß", "gsm-7", 1],
  ["ç", "ucs-2", 1],
  ["’", "ucs-2", 1],
  ["код".repeat(23), "ucs-2", 1],
  [`${"код".repeat(23)}ы`, "ucs-2", 1],
  [`${"код".repeat(23)}ыы`, "ucs-2", 2],
  ["😀".repeat(35), "ucs-2", 1],
  ["😀".repeat(36), "ucs-2", 2],
  ["😀".repeat(67), "ucs-2", 3],
  ["\ud800", "ucs-2", 1],
])("codes %j in %s, %i SMS", (text, encoding, segments) => {
  expect(codingOf(text)).toEqual({ encoding, segments });
});

test("comes back as it was packed, whatever the text", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const coding = codingOf(text);
      expect(unpackCoding(packCoding(coding))).toEqual(coding);
    }),
  );
  expect(unpackCoding(null)).toBeNull();
  expect(unpackCoding(packCoding({ encoding: "binary", segments: 1e9 }))).toEqual({
    encoding: "binary",
    segments: 255,
  });
  expect(unpackCoding(packCoding({ encoding: "ucs-2", segments: Number.NaN }))?.segments).toBe(1);
});

test.each([
  ["a".repeat(160), "gsm-7", [[0, 160, 160, 160]]],
  [
    "a".repeat(161),
    "gsm-7",
    [
      [0, 153, 153, 153],
      [153, 161, 8, 153],
    ],
  ],
  // 76 escape pairs are 152 septets: the 153rd stays free.
  [
    "€".repeat(81),
    "gsm-7",
    [
      [0, 76, 152, 153],
      [76, 81, 10, 153],
    ],
  ],
  ["я".repeat(70), "ucs-2", [[0, 70, 70, 70]]],
  [
    "я".repeat(71),
    "ucs-2",
    [
      [0, 67, 67, 67],
      [67, 71, 4, 67],
    ],
  ],
  // A surrogate pair that would begin at the 67th unit goes to the next SMS whole.
  [
    `${"я".repeat(66)}😀яяя`,
    "ucs-2",
    [
      [0, 66, 66, 67],
      [66, 71, 5, 67],
    ],
  ],
  ["", "gsm-7", [[0, 0, 0, 160]]],
] as const)("cuts %j in %s", (text, encoding, expected) => {
  const cut = segmentsOf(text, encoding).map((each) => [
    each.start,
    each.end,
    each.units,
    each.room,
  ]);
  expect(cut).toEqual(expected);
});

test("cuts a text into as many as it takes, whole and in order", () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (piece, times) => {
      const text = piece.repeat(times).slice(0, 1000);
      const { encoding, segments } = codingOf(text);
      if (encoding === "binary") throw new Error("no text is");
      const cut = segmentsOf(text, encoding);
      expect(cut).toHaveLength(segments);
      expect(cut.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      for (const { units, room } of cut) expect(units).toBeLessThanOrEqual(room);
    }),
  );
});
