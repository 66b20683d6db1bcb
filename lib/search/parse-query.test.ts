import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_PHRASES, parseQuery } from "./parse-query.ts";
import { textTokens } from "./tokens.ts";

function phrasesOf(q: string): string[][] {
  return parseQuery(q).phrases.map((phrase) => phrase.tokens);
}

describe("parseQuery", () => {
  test.each([
    ["TikTok code", [["tiktok"], ["code"]]],
    ['"your code" TikTok', [["your", "code"], ["tiktok"]]],
    [
      "“your code” «Ton Code» „a b“",
      [
        ["your", "code"],
        ["ton", "code"],
        ["a", "b"],
      ],
    ],
    ["＂your code＂", [["your", "code"]]],
    ["G-123456", [["g", "123456"]]],
    ['a"b c"d', [["a"], ["b", "c"], ["d"]]],
    ['"your code', [["your"], ["code"]]],
    ['"" "!" -', []],
    ["小红书", [["小红", "红书"]]],
    ["小红书 登录", [["小红", "红书"], ["登录"]]],
    ["Código", [["codigo"]]],
    ["   ", []],
    ["", []],
    ['tiktok" OR 1=1 --', [["tiktok"], ["or"], ["1", "1"]]],
    [
      "col:a* NEAR(b)",
      [
        ["col", "a"],
        ["near", "b"],
      ],
    ],
  ])("reads the phrases of %j", (q, phrases) => {
    expect(phrasesOf(q)).toEqual(phrases);
  });

  test("reads one character of an unspaced script as a prefix that every place of it matches", () => {
    expect(parseQuery("码")).toEqual({ phrases: [{ tokens: ["码"], prefix: true }], digits: null });
    for (const text of ["码", "验证码", "码头", "验证码123"]) {
      expect(textTokens(text).some((token) => token.startsWith("码"))).toBe(true);
    }
  });

  test("reads a word of one letter as a word", () => {
    expect(parseQuery("g").phrases).toEqual([{ tokens: ["g"], prefix: false }]);
  });

  test.each([
    ["+1 787-555-0101", "17875550101"],
    ["(787) 555.0101", "7875550101"],
    ["0101", "0101"],
    ["＋１７８７", "1787"],
    ["101", null],
    ["+", null],
    ["1787a", null],
    ["code 1787", null],
    ['"1787"', null],
    ["", null],
  ])("reads the digits of %j", (q, digits) => {
    expect(parseQuery(q).digits).toBe(digits);
  });

  test("reads no more than the first phrases and characters", () => {
    expect(phrasesOf("a b c d e f g h i j")).toHaveLength(MAX_PHRASES);
    expect(phrasesOf(`${"x ".repeat(3)}${" ".repeat(300)}y`)).toEqual([["x"], ["x"], ["x"]]);
    expect(parseQuery(`${"😀".repeat(99)}x😀`).phrases).toHaveLength(1);
  });

  test("answers with tokens of letters, digits and marks for any query", () => {
    fc.assert(
      fc.property(anyText(250), (q) => {
        const { phrases } = parseQuery(q);
        expect(phrases.length).toBeLessThanOrEqual(MAX_PHRASES);
        for (const { tokens } of phrases) {
          expect(tokens.length).toBeGreaterThan(0);
          for (const token of tokens) expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
      }),
    );
  });
});

/** Any UTF-16 units, so lone surrogates too. */
function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0xff), fc.nat(0xffff));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}
