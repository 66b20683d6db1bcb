import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countryByCode } from "#lib/countries/countries.ts";
import { displayNumber, parseNumber } from "./parse-number.ts";

describe("parseNumber", () => {
  test.each([
    "+17875550101",
    "17875550101",
    "0017875550101",
    " +1 787 555 0101 ",
    "+1 (787) 555-0101",
    "1.787.555.0101",
    "+1787‑555‑0101",
    "＋１ ７８７ ５５５ ０１０１",
    "\u202A+1 787-555-0101\u202C",
  ])("reads %j as one number of Puerto Rico", (input) => {
    expect(parseNumber(input)).toEqual({
      e164: "17875550101",
      national: "7875550101",
      country: "PR",
      type: "mobile-or-landline",
      display: "+1 787-555-0101",
    });
  });

  test.each([
    ["+19395550101", "PR", "mobile-or-landline", "+1 939-555-0101"],
    ["+12025550101", "US", "mobile-or-landline", "+1 202-555-0101"],
    ["+14165550101", "CA", "mobile-or-landline", "+1 416-555-0101"],
    ["+18765550101", "JM", "mobile", "+1 876-555-0101"],
    ["+18005550101", "US", "toll-free", "+1 800-555-0101"],
    ["+61491570156", "AU", "mobile", "+61 491 570 156"],
    ["+442079460018", "GB", "landline", "+44 20 7946 0018"],
    ["+38344000000", "XK", "mobile", "+383 44 000 000"],
    ["+24761234", "SH", "landline", "+247 61234"],
  ])("finds the country and type of %s", (input, country, type, display) => {
    expect(parseNumber(input)).toMatchObject({ e164: input.slice(1), country, type, display });
  });

  test.each([
    ["+447700900123", "GB", "+44 7700 900123"],
    ["+33639980123", "FR", "+33 6 39 98 01 23"],
    ["+15555550101", "US", "+1 555-555-0101"],
    ["+17871550101", "PR", "+1 787-155-0101"],
    ["+12421550101", "BS", "+1 242-155-0101"],
    ["+38310000000", "XK", "+383 10000000"],
  ])("accepts %s, which its country's plan does not hold", (input, country, display) => {
    expect(parseNumber(input)).toMatchObject({
      e164: input.slice(1),
      country,
      type: "unknown",
      display,
    });
  });

  test.each([
    ["+10690000123", null],
    ["+99999999999", null],
    ["+1234567", null],
    ["+80012345678", null],
  ])("gives %s no country", (input, country) => {
    expect(parseNumber(input)).toMatchObject({ e164: input.slice(1), country });
  });

  test("drops a trunk prefix in brackets from a valid number", () => {
    expect(parseNumber("+44 (0)20 7946 0018")?.e164).toBe("442079460018");
  });

  test.each([
    "",
    " ",
    "+",
    "9009",
    "+9009",
    "123456",
    "0787555010",
    "+0017875550101",
    "1234567890123456",
    "++17875550101",
    "+1787+5550101",
    "+1787555010x",
    "TikTok",
    "whatsapp:+17875550101",
    "+1787555\x081",
    "\uD800",
    "٠١٢٣٤٥٦٧٨",
  ])("refuses %j", (input) => {
    expect(parseNumber(input)).toBeNull();
  });

  test("refuses an overlong input", () => {
    expect(parseNumber("1".repeat(10_000))).toBeNull();
    expect(parseNumber(`${" ".repeat(10_000)}+17875550101`)).toBeNull();
  });

  test("reads any digits as a number of a known country or none, and reads its own answers", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), (digits) => {
        const number = parseNumber(digits);
        expect(number?.e164).toMatch(/^[1-9]\d{6,14}$/);
        expect(number?.display).toMatch(/^\+[\d -]+$/);
        expect(number?.display.replace(/\D/g, "")).toBe(number?.e164);
        if (number?.country) expect(countryByCode(number.country)).not.toBeNull();
        expect(parseNumber(number?.display ?? "")).toEqual(number);
      }),
      { numRuns: 500 },
    );
  });

  test("answers without throwing for any text", () => {
    fc.assert(
      fc.property(anyText(40), (input) => {
        const number = parseNumber(input);
        expect(number === null || /^[1-9]\d{6,14}$/.test(number.e164)).toBe(true);
      }),
    );
  });
});

describe("displayNumber", () => {
  test.each([
    ["17875550101", "+1 787-555-0101"],
    ["447700900123", "+44 7700 900123"],
    ["99999999999", "+99999999999"],
    ["9009", "+9009"],
  ])("writes %s in international format", (e164, display) => {
    expect(displayNumber(e164)).toBe(display);
  });
});

/** Any UTF-16 units, so lone surrogates too. */
function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0xff), fc.nat(0xffff));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}
