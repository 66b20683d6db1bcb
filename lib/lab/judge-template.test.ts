import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locales } from "#lib/i18n/locales.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { plainText } from "./characters.ts";
import { judgeTemplate } from "./judge-template.ts";
import { MOST_UNITS } from "./most-units.ts";
import { sentenceOf } from "./sentence-of.ts";

const kindsOf = (text: string) => judgeTemplate(text).findings.map(({ kind }) => kind);

describe("a verdict", () => {
  test("is made of whatever text, with places in it and a sentence for all it says", () => {
    fc.assert(
      fc.property(hostileText, fc.string({ unit: "binary" }), (text, sender) => {
        const verdict = judgeTemplate(text, { sender, host: sender });
        expect(verdict.text.length).toBeLessThanOrEqual(MOST_UNITS);
        expect(
          verdict.segments.map(({ start, end }) => verdict.text.slice(start, end)).join(""),
        ).toBe(verdict.text);
        for (const found of verdict.findings) {
          for (const locale of locales) expect(sentenceOf(found, locale)).not.toBe("");
          for (const { start, end } of found.where) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(verdict.text.length);
          }
        }
      }),
    );
  });

  test("says in English why the code was found, and in Spanish too", () => {
    const { findings } = judgeTemplate("Faro: your code is 482913");
    const found = findings.find(({ kind }) => kind === "code-found")!;
    expect(sentenceOf(found)).toBe("The code is 482913 (89 % sure): “code is” stands before it.");
    expect(sentenceOf(found, "es")).toContain("delante va «code is»");
  });

  test("says how many SMS plain signs would save", () => {
    const { findings, asGsm7 } = judgeTemplate(`Faro’s code is 482913. ${"a".repeat(100)}`);
    const found = findings.find(({ kind }) => kind === "replaceable-characters")!;
    expect(asGsm7).toEqual({ encoding: "gsm-7", segments: 1, units: 123, unitsLeft: 37 });
    expect(sentenceOf(found)).toBe(
      "One typographic sign is not in GSM-7: ’ Write ' instead, and it takes 1 SMS in place of 2.",
    );
  });

  test("takes words of the text for words, also where they look like a message's own", () => {
    const { findings } = judgeTemplate("{count, plural} code is 482913", { sender: "{x}<b>" });
    for (const found of findings) expect(sentenceOf(found)).not.toMatch(/finding\./);
  });

  test.each([
    "{{x}}".repeat(400),
    "[code".repeat(400),
    "@a.example #1 ".repeat(150),
    `@${"a.".repeat(800)}`,
    `${"a-".repeat(800)}.com/x`,
    "%1$".repeat(600),
    "<".repeat(1600),
    "’😀".repeat(600),
    "{".repeat(100_000),
  ])("of %j comes at once", (text) => {
    for (let i = 0; i < 20; i++) {
      expect(judgeTemplate(text).text.length).toBeLessThanOrEqual(MOST_UNITS);
    }
  });

  test.each([
    ["ordinary words in brackets", "[Faro] your code is 482913"],
    ["a mark for an app", "<#> Your Faro code is 482913"],
    ["a share", "Faro: code 482913, 50% off"],
    ["a share before a word", "Faro: code 482913, 50%discount"],
    ["a price", "Faro: code 482913, $USD 5"],
  ])("takes %s for no placeholder", (_, text) => {
    expect(kindsOf(text)).not.toContain("filled");
  });

  test("replaces only what has something in its place", () => {
    expect(plainText("“Fáro” – n\u0303 ş İ\u00a0œ… Я 😀 ｆ")).toBe('"Faro" - n s I oe... Я 😀 f');
  });

  test("reads no more than the beginning, and no half of a character", () => {
    const { text, isCut } = judgeTemplate(`${"a".repeat(MOST_UNITS - 1)}😀`);
    expect({ length: text.length, isCut }).toEqual({ length: MOST_UNITS - 1, isCut: true });
  });
});
