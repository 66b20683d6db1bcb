import { getCountries } from "libphonenumber-js/max";
import { describe, expect, test } from "vitest";
import { COUNTRIES, countryByCode, countryBySlug, countryName } from "./countries.ts";
import { flagOf } from "./flag-of.ts";

describe("the table of countries", () => {
  test("holds the 249 codes of ISO 3166-1 and Kosovo once each, in order", () => {
    const codes = COUNTRIES.map((country) => country.code);
    expect(codes).toHaveLength(250);
    expect(new Set(codes).size).toBe(250);
    expect(codes).toEqual([...codes].sort());
    expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  });

  test("holds every country that phone numbers can have", () => {
    // AC and TA have calling codes of their own but are parts of SH in ISO 3166-1.
    const missing = getCountries().filter((code) => !countryByCode(code));
    expect(missing).toEqual(["AC", "TA"]);
  });

  test("gives each country a unique ASCII slug made from its name", () => {
    expect(new Set(COUNTRIES.map((country) => country.slug)).size).toBe(COUNTRIES.length);
    expect(new Set(COUNTRIES.map((country) => country.name)).size).toBe(COUNTRIES.length);
    for (const { name, slug } of COUNTRIES) {
      expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      const letters = name
        .normalize("NFD")
        .toLowerCase()
        .replace(/[^a-z]/g, "");
      expect(slug.replaceAll("-", "")).toBe(letters);
    }
  });
});

describe("countryByCode and countryBySlug", () => {
  test.each([
    ["PR", "Puerto Rico", "puerto-rico"],
    ["US", "United States", "united-states"],
    ["CI", "Côte d’Ivoire", "cote-d-ivoire"],
    ["XK", "Kosovo", "kosovo"],
    ["GB", "United Kingdom", "united-kingdom"],
    ["BA", "Bosnia and Herzegovina", "bosnia-and-herzegovina"],
  ])("find %s", (code, name, slug) => {
    expect(countryByCode(code)).toEqual({ code, name, slug });
    expect(countryBySlug(slug)).toEqual({ code, name, slug });
  });

  test.each(["", "pr", "ZZ", "constructor", "\0"])("answer null for %j", (unknown) => {
    expect(countryByCode(unknown)).toBeNull();
    expect(countryBySlug(unknown)).toBeNull();
  });
});

describe("countryName", () => {
  test("takes English from the table", () => {
    expect(countryName("HK", "en")).toBe("Hong Kong");
    expect(countryName("HK", "en-GB")).toBe("Hong Kong");
  });

  test("takes other languages from the runtime", () => {
    expect(countryName("US", "es")).toBe("Estados Unidos");
    expect(countryName("DE", "es")).toBe("Alemania");
    expect(countryName("XK", "es")).toBe("Kosovo");
  });

  test("falls back to the table and then to the code", () => {
    expect(countryName("PR", "not a tag")).toBe("Puerto Rico");
    expect(countryName("ZZ", "es")).toBe("ZZ");
  });
});

describe("flagOf", () => {
  test.each([
    ["PR", "🇵🇷"],
    ["XK", "🇽🇰"],
    ["AZ", "🇦🇿"],
  ])("makes the flag of %s", (code, flag) => {
    expect(flagOf(code)).toBe(flag);
  });

  test.each(["", "p", "pr", "USA", "1A", "💥"])("answers nothing for %j", (code) => {
    expect(flagOf(code)).toBe("");
  });
});
