import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { findCodes } from "./find-codes.ts";
import { formatOf } from "./format-of.ts";
import { languageOf } from "./language-of.ts";

type Case = { lang: string; kind: string; text: string; sender?: string };

const corpus = join(import.meta.dirname, "corpus");
const cases = readdirSync(corpus)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(join(corpus, name), "utf8").trim().split("\n"))
  .map((line): Case => JSON.parse(line));

test("tells the language of nearly every format in the corpus, and seldom a wrong one", () => {
  let right = 0;
  let wrong = 0;
  let all = 0;
  for (const { lang, text, sender } of cases) {
    const codes = findCodes(text, sender ? { sender } : {});
    if (codes.length === 0) continue;
    all += 1;
    const told = languageOf(formatOf(text, codes));
    if (told === lang) right += 1;
    else if (told !== null) wrong += 1;
  }
  console.log({ all, right: right / all, wrong: wrong / all });
  expect(right / all).toBeGreaterThan(0.9);
  expect(wrong / all).toBeLessThan(0.05);
});

test.each([
  ["{d6} is your Faro verification code", "en"],
  ["Tu código de verificación es {d6}", "es"],
  ["【Faro】您的验证码是{d6}", "zh-Hans"],
  ["【Faro】您的驗證碼是{d6}", "zh-Hant"],
  ["認証コード:{d6}", "ja"],
  ["Faro {d6}", null],
  ["{d6}", null],
  ["", null],
])("of %s is %s", (format, language) => {
  expect(languageOf(format)).toBe(language);
});

test("is null or a tag, whatever the text", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(languageOf(text) ?? "en").toMatch(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/);
    }),
  );
});
