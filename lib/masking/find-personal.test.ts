import fc from "fast-check";
import { describe, expect, test } from "vitest";
import compiled from "#lib/masking/compiled/cues.json" with { type: "json" };
import { type Mark, readCorpus } from "#lib/masking/corpus/read-corpus.ts";
import { findPersonal } from "#lib/masking/find-personal.ts";
import { isCardNumber } from "#lib/masking/is-card-number.ts";
import type { PersonalSpan } from "#lib/masking/personal-span.ts";
import { compilePersonalCues } from "#lib/masking/phrases.ts";
import { publicCopy } from "#lib/messages/public-copy.ts";
import { findCodes } from "#lib/otp/find-codes.ts";
import { cpuMs } from "#lib/testing/cpu-ms.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

const spansOf = (text: string): PersonalSpan[] => findPersonal(text, findCodes(text));
const copyOf = (text: string): string => publicCopy(text, findCodes(text)).text;
const foundIn = (text: string) =>
  spansOf(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe("the planted messages", () => {
  const parts = { tuned: readCorpus("tuned"), "held-out": readCorpus("held-out") };
  const all = Object.values(parts).flat();

  test("are three hundred, in ten languages and more, and each says something of its own", () => {
    expect(all).toHaveLength(300);
    expect(parts["held-out"]).toHaveLength(100);
    expect(new Set(all.map(({ text }) => text)).size).toBe(300);
    const byLanguage = Map.groupBy(all, ({ lang }) => lang);
    const large = [...byLanguage.values()].filter((cases) => cases.length >= 10);
    expect(large.length).toBeGreaterThanOrEqual(10);
  });

  test("show at most one in fifty of what is personal, and lose at most one in a hundred codes and harmless spans", () => {
    const judged = all.flatMap(({ text, marks }) => {
      const spans = spansOf(text);
      return marks.map((mark) => ({ kind: mark.kind, share: hiddenShare(text, mark, spans) }));
    });
    const personal = judged.filter(({ kind }) => kind !== null);
    const harmless = judged.filter(({ kind }) => kind === null);
    expect(personal.length).toBeGreaterThan(230);
    expect(harmless.length).toBeGreaterThan(250);
    const masked = personal.filter(({ share }) => share === 1).length;
    const spoilt = harmless.filter(({ share }) => share > 0).length;
    expect(masked / personal.length).toBeGreaterThanOrEqual(0.98);
    expect(spoilt / harmless.length).toBeLessThanOrEqual(0.01);
  });

  /** Which share of a mark's letters and digits is within spans. */
  function hiddenShare(text: string, { start, end }: Mark, spans: PersonalSpan[]): number {
    const places = Array.from({ length: end - start }, (_, i) => start + i);
    const told = places.filter((at) => /[\p{L}\p{N}]/u.test(text[at]!));
    const hidden = told.filter((at) => spans.some((span) => span.start <= at && at < span.end));
    return hidden.length / told.length;
  }
});

describe("findPersonal", () => {
  test.each([
    ["Write to jo.finch+a@pond.example now", "email", "jo.finch+a@pond.example"],
    ["邮箱ann@pond.example，谢谢", "email", "ann@pond.example"],
    ["ann [at] pond.example", "email", "ann [at] pond.example"],
    ["+17875550101", "phone", "+17875550101"],
    ["Call +1 (787) 555-0101.", "phone", "+1 (787) 555-0101"],
    ["٠٠١٧٨٧٥٥٥٠١٠١ اتصل", "phone", "٠٠١٧٨٧٥٥٥٠١٠١"],
    ["card 4000-0000-3583-2809 ok", "card", "4000-0000-3583-2809"],
    ["4000000035832809", "card", "4000000035832809"],
    ["iban de37999999000000000040", "iban", "de37999999000000000040"],
    ["Your new PIN2 is 4826", "password", "4826"],
    ["wifi password is marshtern", "password", "marshtern"],
  ])("finds in %j what is %s", (text, kind, found) => {
    expect(foundIn(text)).toEqual([[kind, found]]);
  });

  test.each([
    "Use 482913 to sign in",
    "Your password is 482913",
    "Your temporary password is 482913. It expires in 5 minutes.",
    "Card ending 4242, order 4000000035832800",
    "4000 0000 3583 2800",
    "DE38 9999 9900 0000 0000 40",
    "@pond.example #482913",
    "Call 0800 555 0177 or 1-800-555-0177",
    "192.168.10.25, 2026-03-11 10:30, 1.250.000",
    "Dear Customer, your bill is ready",
    "Hi Anna, your code is 4711",
    "Email address confirmed. IP address: 192.0.2.1",
    "Never share your password with anyone!",
    "",
  ])("finds nothing in %j", (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  test("leaves the codes beside and within what it finds", () => {
    const text = "Deliver to: 14 Rushmoor Lane, Bristol. Code 482913, call 787-555-0101";
    expect(foundIn(text).map(([kind]) => kind)).toEqual(["address", "phone"]);
    expect(copyOf(text)).toContain("Code 482913, call █");
  });

  test.each([
    ["Hola Marta, tu código es 110 482 0500000127", "110 482", "Hola Marta, tu código es 110 482 "],
    ["Your code is 390 118. (at) pond.example", "390 118", "Your code is 390 118. ("],
    ["voicemail PIN  0000 0091", "0000 0091", "voicemail PIN  █"],
  ])("takes no code apart: %j", (text, code, shown) => {
    const start = text.indexOf(code);
    const spans = findPersonal(text, [{ start, end: start + code.length }]);
    expect(spans).toHaveLength(1);
    const [span] = spans as [PersonalSpan];
    expect(`${text.slice(0, span.start)}█`.startsWith(shown)).toBe(true);
    const isWhole = span.start <= start && span.end >= start + code.length;
    expect(isWhole || span.start >= start + code.length).toBe(true);
  });

  test("finds well-formed spans apart from each other that split no character, in whatever text", () => {
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const { start, end } of spansOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const at of [start, end]) expect(isSplit(text, at)).toBe(false);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("hides no code, unless it lies within a number or an address that is longer", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const codes = findCodes(text);
        for (const { start, end, kind } of findPersonal(text, codes)) {
          const hit = codes.filter((code) => code.start < end && start < code.end);
          for (const code of hit) {
            const isWithin = start <= code.start && code.end <= end;
            expect(isWithin && (kind === "password" || end - start > code.end - code.start)).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("finds nothing more in what it has masked", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const codes = findCodes(text);
        const once = publicCopy(text, codes);
        const kept = codes.flatMap(({ start, end }) => once.toPublic(start, end) ?? []);
        expect(findPersonal(once.text, kept)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    "1 ",
    "12-",
    "a@",
    "a@b.",
    "(at)",
    "4000 0000 ",
    "de12 ",
    "password ",
    "password: ",
    "temporary password 1234 ",
    "passphrase abc ",
    "tel 1234567 ",
    "12 a street ",
    "calle A ",
    "Astraße 1, ",
    "address: 1a ",
    "dear Anna ",
    "路1号1室",
    "県",
    "東京都あ",
    "〒123-4567",
    "시 로 1",
    "佐様",
    "パスワード",
  ])("takes time linear in the length of many %j", (unit) => {
    const timeOf = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const started = cpuMs();
      findPersonal(text);
      return cpuMs() - started;
    };
    timeOf(1000);
    // Quadratic time would be a minute; linear time is a tenth of a second at most.
    expect(timeOf(80_000)).toBeLessThan(2000);
  });

  const pieces = readCorpus("tuned").map(({ text }) => text);
  const piece = fc
    .tuple(fc.constantFrom(...pieces), fc.nat(80), fc.nat(80))
    .map(([text, from, length]) => text.slice(from, from + length));
  /** Hostile text, and parts of messages put together anyhow. */
  const anything = fc.oneof(
    hostileText,
    fc.array(fc.oneof(piece, hostileText), { maxLength: 5 }).map((parts) => parts.join(" ")),
    fc.array(piece, { maxLength: 4 }).map((parts) => parts.join("")),
  );

  function isSplit(text: string, at: number): boolean {
    const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
    const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
    return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  }
});

test("the phrases are compiled by npm run cues", () => {
  expect(JSON.stringify(compilePersonalCues())).toBe(JSON.stringify(compiled));
});

test("isCardNumber knows the networks' numbers by their check digit", () => {
  for (const digits of [
    "4000000035832809",
    "340000238464225",
    "30000000438204",
    "6200000055625738608",
  ]) {
    expect(isCardNumber(digits)).toBe(true);
    const other = digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10);
    expect(isCardNumber(other)).toBe(false);
  }
  expect(isCardNumber("1000000000000008")).toBe(false);
});
