import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileText } from "#lib/testing/hostile-text.ts";
import { parseQuery } from "./parse-query.ts";
import { MAX_QUERY_LENGTH, MAX_WORDS } from "./parse-words.ts";
import { noFilters, operators } from "./search-query.ts";
import { textTokens } from "./tokens.ts";
import { removableParts, writeQuery } from "./write-query.ts";

function phrasesOf(q: string): string[][] {
  return parseQuery(q).words.map(({ tokens }) => tokens);
}

describe("the words of a query", () => {
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
    ['"from:TikTok"', [["from", "tiktok"]]],
  ])("are read from %j", (q, phrases) => {
    expect(phrasesOf(q)).toEqual(phrases);
    expect(parseQuery(q).filters).toEqual(noFilters);
  });

  test("are prefixes where they are one character of an unspaced script", () => {
    expect(parseQuery("码").words).toEqual([
      { tokens: ["码"], prefix: true, text: "码", isQuoted: false },
    ]);
    for (const text of ["码", "验证码", "码头", "验证码123"]) {
      expect(textTokens(text).some((token) => token.startsWith("码"))).toBe(true);
    }
    expect(parseQuery("g").words[0]).toMatchObject({ tokens: ["g"], prefix: false });
  });

  test("are no more than are searched for, and a note says so", () => {
    const { words, notes } = parseQuery("a b c d e f g h i j");
    expect(words).toHaveLength(MAX_WORDS);
    expect(notes).toEqual([{ kind: "too-many-words", text: "i" }]);
    const far = parseQuery(`x${" ".repeat(MAX_QUERY_LENGTH)}y`);
    expect(far.words.map(({ text }) => text)).toEqual(["x"]);
    expect(far.notes).toEqual([{ kind: "too-long", text: "" }]);
    expect(parseQuery(`${"😀".repeat(199)}x😀`).words).toHaveLength(1);
  });

  test("hold letters, digits and marks only, for any query", () => {
    fc.assert(
      fc.property(fc.oneof(anyText(450), hostileText), (q) => {
        const { words } = parseQuery(q);
        expect(words.length).toBeLessThanOrEqual(MAX_WORDS);
        for (const { tokens } of words) {
          expect(tokens.length).toBeGreaterThan(0);
          for (const token of tokens) expect(token).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
        }
      }),
    );
  });
});

describe("the filters of a query", () => {
  test.each([
    ["from:TikTok", { from: "TikTok" }],
    ["FROM:TikTok", { from: "TikTok" }],
    ['from:"Blue Moss"', { from: "Blue Moss" }],
    ["from:«Blue  Moss»", { from: "Blue Moss" }],
    ["from：小红书", { from: "小红书" }],
    ["from:9009", { from: "9009" }],
    ["from:a:b", { from: "a:b" }],
    ["number:17875550101", { number: "17875550101" }],
    ["number:+17875550101", { number: "17875550101" }],
    ['number:"+1 (787) 555-0101"', { number: "17875550101" }],
    ["number:0017875550101", { number: "17875550101" }],
    ["number:１７８７５５５０１０１", { number: "17875550101" }],
    ["country:PR", { country: "PR" }],
    ["country:pr", { country: "PR" }],
    ["country:puerto-rico", { country: "PR" }],
    ['country:"Puerto Rico"', { country: "PR" }],
    ['country:"Côte d’Ivoire"', { country: "CI" }],
    ["country:cote-d-ivoire", { country: "CI" }],
    ["service:faro", { service: "faro" }],
    ["purpose:sign-in", { purpose: "sign-in" }],
    ["purpose:Reset", { purpose: "reset" }],
    ["has:code", { has: "code" }],
    ["after:2026-11-01", { after: Date.UTC(2026, 10, 1) }],
    ["before:2024-02-29", { before: Date.UTC(2024, 1, 29) }],
    ["after:2026-11-01T10:30Z", { after: Date.UTC(2026, 10, 1, 10, 30) }],
    ["after:2026-11-01T10:30", { after: Date.UTC(2026, 10, 1, 10, 30) }],
    ["after:2026-11-01t10:30:05.5z", { after: Date.UTC(2026, 10, 1, 10, 30, 5, 500) }],
    ["after:2026-11-01T10:30+02:00", { after: Date.UTC(2026, 10, 1, 8, 30) }],
    ["after:2026-11-01T23:30:00-04:30", { after: Date.UTC(2026, 10, 2, 4, 0) }],
    ["after:0001-01-01", { after: -62_135_596_800_000 }],
  ])("are read from %j", (q, filters) => {
    expect(parseQuery(q)).toEqual({ words: [], filters: { ...noFilters, ...filters }, notes: [] });
  });

  test.each([
    ["after:2026-02-30", "after", "2026-02-30"],
    ["after:2026-13-01", "after", "2026-13-01"],
    ["before:2026-11-01T24:00", "before", "2026-11-01T24:00"],
    ["before:2026-11-01T10:30+24:00", "before", "2026-11-01T10:30+24:00"],
    ["before:yesterday", "before", "yesterday"],
    ["after:12026-01-01", "after", "12026-01-01"],
    ["number:123", "number", "123"],
    ["number:1787555010117875550101", "number", "1787555010117875550101"],
    ["number:0x17875550101", "number", "0x17875550101"],
    ["country:ZZ", "country", "ZZ"],
    ["country:Atlantis", "country", "Atlantis"],
    ["country:__proto__", "country", "__proto__"],
    ["purpose:constructor", "purpose", "constructor"],
    ["has:link", "has", "link"],
    ["from:", "from", ""],
    ['from:""', "from", ""],
    ["from:🦀", "from", "🦀"],
  ])("are words where they stand for nothing: %j", (q, operator, text) => {
    const { words, filters, notes } = parseQuery(q);
    expect(filters).toEqual(noFilters);
    expect(notes).toEqual([{ kind: "unknown-value", operator, text }]);
    expect(words.map(({ tokens }) => tokens)).toEqual([textTokens(q)]);
  });

  test.each([
    ["sender:TikTok", "sender:"],
    ["constructor:x", "constructor:"],
    ["__proto__:x", null],
    ["https://tern.example/tide", null],
    ["12:30", null],
    ["Hello: boat", null],
    ["验证码:4821", null],
  ])("are none with an operator that there is not: %j", (q, text) => {
    const { filters, notes } = parseQuery(q);
    expect(filters).toEqual(noFilters);
    expect(notes).toEqual(text === null ? [] : [{ kind: "unknown-operator", text }]);
  });

  test("are the last of several of one kind, and a note names the others", () => {
    expect(parseQuery("from:Gull has:code from:Tern has:code")).toEqual({
      words: [],
      filters: { ...noFilters, from: "Tern", has: "code" },
      notes: [{ kind: "repeated", operator: "from", text: "Gull" }],
    });
    const dates = parseQuery("after:2026-11-01 after:2026-11-01T00:00Z after:2025-01-01");
    expect(dates.notes).toEqual([
      { kind: "repeated", operator: "after", text: "2026-11-01T00:00Z" },
    ]);
  });
});

describe("the normal form of a query", () => {
  test.each([
    [
      'boat has:code  “two  words” country:puerto-rico from:"Blue Moss"',
      'from:"Blue Moss" country:PR has:code boat "two words"',
    ],
    [
      "before:2026-11-20T00:00Z after:2026-11-01T10:30+02:00",
      "after:2026-11-01T08:30:00Z before:2026-11-20",
    ],
    ["number:+17875550101 purpose:SIGN-IN", "number:17875550101 purpose:sign-in"],
    ["sender:TikTok after:soon", "sender:TikTok after:soon"],
    ["from:a from:b", "from:b"],
    ["from:m\u0000\u0301", "from:\u1e3f"],
    ['"90\ufeff09 boat"', '"9009 boat"'],
    ["- !", ""],
  ])("of %j is %j", (q, normal) => {
    expect(writeQuery(parseQuery(q))).toBe(normal);
  });

  test("is read as the same search, and written the same", () => {
    fc.assert(
      fc.property(queryText, (q) => {
        const query = parseQuery(q);
        const normal = writeQuery(query);
        const again = parseQuery(normal);
        expect(again.filters).toEqual(query.filters);
        expect(again.words.map(({ tokens }) => tokens)).toEqual(
          query.words.map(({ tokens }) => tokens),
        );
        expect(writeQuery(again)).toBe(normal);
      }),
      { numRuns: 3000 },
    );
  });

  test("loses one part at a time", () => {
    const parts = removableParts(parseQuery('has:code from:"Blue Moss" boat'));
    expect(parts).toEqual([
      { operator: "from", value: "Blue Moss", without: "has:code boat" },
      { operator: "has", value: "code", without: 'from:"Blue Moss" boat' },
      { operator: null, value: "boat", without: 'from:"Blue Moss" has:code' },
    ]);
  });
});

/** Queries that are nearly right: operators with values that are some, and anything else. */
const queryText = fc
  .array(
    fc.oneof(
      fc.tuple(
        fc.constantFrom(...operators, "sender", "FROM"),
        fc.constantFrom(":", "：", ':"', " :"),
        fc.oneof(
          hostileText,
          fc.constantFrom("PR", "code", "2026-11-01", "2026-11-01T10:30Z", "17875550101", "reset"),
        ),
        fc.constantFrom("", '"', "”"),
      ),
      fc.tuple(hostileText),
      fc.tuple(anyText(20)),
    ),
    { maxLength: 6 },
  )
  .map((pieces) =>
    pieces
      .map((piece) => piece.join(""))
      .join(" ")
      .slice(0, 60),
  );

/** Any UTF-16 units, so lone surrogates too. */
function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0xff), fc.nat(0xffff));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}
