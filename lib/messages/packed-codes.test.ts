import { expect, test } from "vitest";
import { packCodes, unpackCodes } from "#lib/messages/packed-codes.ts";
import { findCodes } from "#lib/otp/find-codes.ts";

test.each([
  "Your code is 415263",
  "415263 is your verification code",
  "Use 415263 to sign in",
  "G-415263 is your Harbour code",
  "Your code is 415 263",
  "Código de verificación: ٤١٥٢٦٣",
])("unpackCodes gives back what packCodes was given for %s", (text) => {
  const codes = findCodes(text);
  expect(codes).toHaveLength(1);
  expect(unpackCodes(packCodes(codes), text)).toEqual(codes);
});

test("unpackCodes gives back several codes, and those without a phrase or a reason", () => {
  const text = "415263 or 4711";
  const codes = [
    { ...codeAt(text, 0, 6), why: { rule: "origin-bound", start: 0, end: 0 } as const },
    { ...codeAt(text, 10, 14), why: null },
  ];
  expect(unpackCodes(packCodes(codes), text)).toEqual(codes);
});

test("packCodes keeps no code that the text spells in its normal form", () => {
  const text = "Your code is 415263";
  expect(packCodes(findCodes(text))).not.toContain("415263");
  expect(packCodes([])).toBeNull();
  expect(unpackCodes(null, text)).toEqual([]);
});

test.each([
  ['[["415263",13,20,0.98]]', "Your code is 415 263, hurry"],
  ['[[13,20,98,"415263"]]', "Your code is 415 263, hurry"],
  ["13,7,98=415263", "Your code is 415 263, hurry"],
])("unpackCodes reads the earlier form %s", (packed, text) => {
  expect(unpackCodes(packed, text)).toEqual([
    { code: "415263", raw: "415 263", start: 13, end: 20, confidence: 0.98, why: null },
  ]);
});

function codeAt(text: string, start: number, end: number) {
  const raw = text.slice(start, end);
  return { code: raw, raw, start, end, confidence: 0.5 };
}
