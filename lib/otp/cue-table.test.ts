import { describe, expect, it } from "vitest";
import { compileCues, variantsOf } from "./compile-cues.ts";
import { findCues, readCues } from "./cue-table.ts";

const tableOf = (...entries: [phrases: string, flags: number][]) =>
  readCues(compileCues(entries.map(([phrases, flags]) => [variantsOf(phrases), flags])));

const table = tableOf(
  ["code | onay kod* | 验证码 | *kod | код* подтвержд* | (your|this) (key|pin*)", 1],
  ["promo code | code | inlogg*", 2],
);

describe("findCues", () => {
  it("takes the longest phrase and joins the flags of equal ones", () => {
    expect(findCues(table, "a promo code, a code")).toEqual([
      { start: 2, end: 12, flags: 2 },
      { start: 16, end: 20, flags: 3 },
    ]);
  });

  it("finds no phrase inside a word", () => {
    expect(findCues(table, "barcode codex encode")).toEqual([]);
  });

  it("ends at digits, and anywhere in scripts without spaces", () => {
    expect(findCues(table, "code123")).toHaveLength(1);
    expect(findCues(table, "您的验证码是")).toEqual([{ start: 2, end: 5, flags: 1 }]);
  });

  it("allows any ending after a star, within a phrase and at its end", () => {
    expect(findCues(table, "onay kodunuz 12")).toEqual([{ start: 0, end: 12, flags: 1 }]);
    expect(findCues(table, "кодом подтверждения 1")).toEqual([{ start: 0, end: 19, flags: 1 }]);
    expect(findCues(table, "код подтв")).toEqual([]);
  });

  it("allows any beginning before a star, and none", () => {
    expect(findCues(table, "ett lösenkod, kod")).toEqual([
      { start: 4, end: 12, flags: 1 },
      { start: 14, end: 17, flags: 1 },
    ]);
    expect(findCues(table, "kodx")).toEqual([]);
  });

  it("takes a compound for what its last part says, if its first part is not fixed", () => {
    expect(findCues(table, "inloggningskod")).toEqual([{ start: 0, end: 14, flags: 1 }]);
    const compiled = compileCues([
      [["*kod"], 1],
      [["rabatt*"], 2],
    ]);
    expect(findCues(readCues(compiled, 2), "rabattkod")).toEqual([{ start: 0, end: 9, flags: 2 }]);
  });

  it("lets up to three spaces, line ends or hyphens stand for one", () => {
    expect(findCues(table, "promo-code promo \ncode")).toHaveLength(2);
    expect(findCues(table, "promo    code")).toEqual([{ start: 9, end: 13, flags: 3 }]);
  });
});

describe("variantsOf", () => {
  it("writes groups out, also one in another", () => {
    expect(variantsOf("(your|this) (key|) | x").map((each) => each.trim())).toEqual([
      "your key",
      "your",
      "this key",
      "this",
      "x",
    ]);
    expect(new Set(variantsOf("a((b|c)d|e)"))).toEqual(new Set(["abd", "acd", "ae"]));
  });
});
