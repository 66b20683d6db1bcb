import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  MAX_TOKEN_LENGTH,
  MAX_TOKENS,
  type PhraseTokens,
  phraseTokens,
  textTokens,
} from "./tokens.ts";

describe("textTokens", () => {
  test.each([
    ["Your code is 123456", ["your", "code", "is", "123456"]],
    ["G-123456, don't share!", ["g", "123456", "don", "t", "share"]],
    ["Código: ¡Ésta!", ["codigo", "esta"]],
    ["Mã xác nhận Đà Nẵng", ["ma", "xac", "nhan", "da", "nang"]],
    ["Straße ÆØŁ İstanbul ılık", ["strasse", "aeol", "istanbul", "ilik"]],
    ["ＴｉｋＴｏｋ ﬁn", ["tiktok", "fin"]],
    ["Код Йод", ["код", "йод"]],
    ["ΚΩΔΙΚΌΣ κωδικός", ["κωδικοσ", "κωδικοσ"]],
    ["رمـــز التَّحَقُّق أمان", ["رمز", "التحقق", "امان"]],
    ["שָׁלוֹם", ["שלום"]],
    ["हिन्दी कोड", ["हिन्दी", "कोड"]],
    ["인증번호 한국", ["인증번호", "한국"]],
    ["小红书", ["小红", "红书", "书"]],
    ["书", ["书"]],
    ["コード１２", ["コー", "ード", "ド", "12"]],
    ["がき", ["がき", "き"]],
    ["登录TikTok验证", ["登录", "录", "tiktok", "验证", "证"]],
    ["รหัส", ["รห", "หั", "ัส", "ส"]],
    ["T\u200Bik\u00ADTok", ["tiktok"]],
    ["1️⃣2", ["12"]],
    ["𠮷野", ["𠮷野", "野"]],
    ["\"'<b>&</b> * ( ) : -", ["b", "b"]],
    ["💙 \uFFFD \uD800 \u0301", []],
    ["", []],
  ])("makes the tokens of %j", (text, tokens) => {
    expect(textTokens(text)).toEqual(tokens);
  });

  test("cuts long words at whole characters", () => {
    expect(textTokens("x".repeat(41))).toEqual(["x".repeat(MAX_TOKEN_LENGTH)]);
    expect(textTokens("𝒶𐐀".repeat(50))).toEqual(["a𐐨".repeat(MAX_TOKEN_LENGTH / 2)]);
  });

  test("stops after the last token that is kept", () => {
    expect(textTokens("a ".repeat(5000))).toHaveLength(MAX_TOKENS);
    expect(textTokens("书".repeat(10_000))).toHaveLength(MAX_TOKENS);
  });

  test("gives letters, digits and marks only, for any text", () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        for (const token of textTokens(text)) {
          expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          expect(Array.from(token).length).toBeLessThanOrEqual(MAX_TOKEN_LENGTH);
        }
      }),
    );
  });
});

describe("phraseTokens", () => {
  test.each([
    ["TikTok", ["tiktok"], false],
    ["your code", ["your", "code"], false],
    ["小红书", ["小红", "红书"], false],
    ["红", ["红"], true],
    ["登录TikTok", ["登录", "录", "tiktok"], false],
    ["TikTok登", ["tiktok", "登"], true],
    ["!", [], false],
  ])("makes the tokens of %j", (phrase, tokens, prefix) => {
    expect(phraseTokens(phrase)).toEqual({ tokens, prefix });
  });

  test("makes tokens that are found in every text that holds the phrase", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."小红书登录验证码ーコรหัส"),
      fc.constantFrom(" TikTok ", " code ", " 123456 ", " é ", "，", " - "),
      fc.constantFrom("TikTok "),
    );
    const part = fc.array(unit, { maxLength: 8 }).map((units) => units.join(""));
    const phrase = fc.array(unit, { minLength: 1, maxLength: 4 }).map((units) => units.join(""));
    fc.assert(
      fc.property(part, phrase, part, (before, wanted, after) => {
        const isCutInWord = /[a-z0-9é]$/i.test(before) || /^[a-z0-9é]/i.test(after);
        fc.pre(!isCutInWord && phraseTokens(wanted).tokens.length > 0);
        // A phrase is taken from the text without the space around it, as a reader would.
        const text = `${before}${wanted}${after}`;
        expect(holds(textTokens(text), phraseTokens(wanted.trim()))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("makes tokens that are not found in a text that holds the characters apart", () => {
    expect(holds(textTokens("小书红"), phraseTokens("小红"))).toBe(false);
    expect(holds(textTokens("小，红"), phraseTokens("小红"))).toBe(false);
    expect(holds(textTokens("code your"), phraseTokens("your code"))).toBe(false);
    expect(holds(textTokens("TikToks"), phraseTokens("TikTok"))).toBe(false);
  });
});

/** Phrase search as a full-text index does it. */
function holds(tokens: string[], phrase: PhraseTokens): boolean {
  const last = phrase.tokens.length - 1;
  return tokens.some((_, start) =>
    phrase.tokens.every((token, i) => {
      const found = tokens[start + i];
      return phrase.prefix && i === last ? found?.startsWith(token) : found === token;
    }),
  );
}

/** Any UTF-16 units, so lone surrogates too. */
function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0xff), fc.nat(0xffff));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}
