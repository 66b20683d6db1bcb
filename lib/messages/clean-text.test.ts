import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, MAX_TEXT_LENGTH } from "./clean-text.ts";

describe("cleanText", () => {
  test.each([
    ["keeps plain text, tabs and line feeds", "a\tb\nc", "a\tb\nc"],
    ["turns CRLF and CR into line feeds", "a\r\nb\rc\r\r\nd", "a\nb\nc\n\nd"],
    ["replaces NUL", "a\0b", "a\uFFFDb"],
    ["replaces C0, DEL and C1 controls", "\x01\x1b\x7f\x85\x9f", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"],
    ["replaces lone surrogates", "a\uD800b\uDC00", "a\uFFFDb\uFFFD"],
    ["replaces surrogates in the wrong order", "\uDC00\uD800", "\uFFFD\uFFFD"],
    ["keeps pairs, bidi and zero-width characters", "😀\u202Ea\u200Bb", "😀\u202Ea\u200Bb"],
    ["keeps nothing of nothing", "", ""],
  ])("%s", (_, received, kept) => {
    expect(cleanText(received)).toBe(kept);
  });

  test("cuts at the maximum length", () => {
    expect(cleanText("x".repeat(MAX_TEXT_LENGTH))).toHaveLength(MAX_TEXT_LENGTH);
    expect(cleanText("x".repeat(MAX_TEXT_LENGTH + 1))).toHaveLength(MAX_TEXT_LENGTH);
  });

  test("counts a CRLF once when it cuts", () => {
    expect(cleanText("\r\n".repeat(MAX_TEXT_LENGTH + 5))).toBe("\n".repeat(MAX_TEXT_LENGTH));
  });

  test("does not split a surrogate pair when it cuts", () => {
    const kept = cleanText(`${"x".repeat(MAX_TEXT_LENGTH - 1)}😀`);
    expect(kept).toBe("x".repeat(MAX_TEXT_LENGTH - 1));
    const even = cleanText("😀".repeat(MAX_TEXT_LENGTH));
    expect(even).toBe("😀".repeat(MAX_TEXT_LENGTH / 2));
  });

  test("keeps a lone surrogate at the cut as a replacement character", () => {
    const kept = cleanText(`${"x".repeat(MAX_TEXT_LENGTH - 1)}\uD83Dxx`);
    expect(kept).toBe(`${"x".repeat(MAX_TEXT_LENGTH - 1)}\uFFFD`);
  });

  test("answers clean text for any text, and leaves clean text alone", () => {
    fc.assert(
      fc.property(anyText(60), (received) => {
        const kept = cleanText(received);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toMatch(/(?![\n\t])\p{Cc}/u);
        expect(cleanText(kept)).toBe(kept);
      }),
    );
  });
});

/** Any UTF-16 units, so lone surrogates too. */
function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0xff), fc.nat(0xffff));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}
