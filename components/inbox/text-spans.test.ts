import fc from "fast-check";
import { expect, test } from "vitest";
import type { Code } from "#lib/otp/code.ts";
import { textSpans } from "./text-spans.ts";

const text = "Use 482913 or 771204 now";

function codeAt(start: number, end: number): Code {
  return {
    code: "1",
    raw: "1",
    start,
    end,
    confidence: 1,
    why: { rule: "alone", start: 0, end: 0 },
  };
}

function codesOf(found: ReturnType<typeof textSpans>): string[] {
  return found.filter((span) => span.isCode).map((span) => span.text);
}

test("cuts a text at its codes in the order of the text", () => {
  const spans = textSpans(text, [codeAt(14, 20), codeAt(4, 10)]);
  expect(spans.map((span) => span.text)).toEqual(["Use ", "482913", " or ", "771204", " now"]);
  expect(codesOf(spans)).toEqual(["482913", "771204"]);
});

test("passes over codes that overlap an earlier one or lie outside of the text", () => {
  expect(codesOf(textSpans(text, [codeAt(4, 10), codeAt(6, 12), codeAt(20, 900)]))).toEqual([
    "482913",
  ]);
  expect(codesOf(textSpans(text, [codeAt(10, 10), codeAt(12, 3), codeAt(-4, 2)]))).toEqual([]);
});

test("returns nothing for an empty text", () => {
  expect(textSpans("", [])).toEqual([]);
});

test("keeps every unit of any text whatever the offsets are", () => {
  const offsets = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.array(offsets, { maxLength: 80 }),
      (any, pairs) => {
        const spans = textSpans(
          any,
          pairs.map(([start, end]) => codeAt(start, end)),
        );
        expect(spans.map((span) => span.text).join("")).toBe(any);
        expect(
          spans.every((span) => span.text !== "" && any.startsWith(span.text, span.start)),
        ).toBe(true);
      },
    ),
  );
});
