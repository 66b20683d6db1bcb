import fc from "fast-check";
import { expect, test } from "vitest";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { codingOf } from "./coding-of.ts";
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
