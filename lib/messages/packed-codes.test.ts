import { expect, test } from "vitest";
import { packCodes, unpackCodes } from "#lib/messages/packed-codes.ts";
import { findCodes } from "#lib/otp/find-codes.ts";

test.each([
  "Your code is 415263",
  "G-415263 is your Harbour code",
  "Your code is 415 263",
  "Código de verificación: ٤١٥٢٦٣",
])("unpackCodes gives back what packCodes was given for %s", (text) => {
  const codes = findCodes(text);
  expect(codes).toHaveLength(1);
  expect(unpackCodes(packCodes(codes), text)).toEqual(codes);
});

test("packCodes keeps no code that the text spells in its normal form", () => {
  const text = "Your code is 415263";
  expect(packCodes(findCodes(text))).not.toContain("415263");
  expect(packCodes([])).toBeNull();
  expect(unpackCodes(null, text)).toEqual([]);
});

test("unpackCodes reads rows that hold the normal form first", () => {
  expect(unpackCodes('[["415263",13,20,0.98]]', "Your code is 415 263, hurry")).toEqual([
    { code: "415263", raw: "415 263", start: 13, end: 20, confidence: 0.98 },
  ]);
});
