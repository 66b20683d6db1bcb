import { describe, expect, it } from "vitest";
import { findCues, makeCueTrie } from "./cue-trie.ts";

const trie = makeCueTrie([
  ["code | onay kod* | 验证码", 1],
  ["promo code | code", 2],
]);

describe("findCues", () => {
  it("takes the longest phrase and joins the flags of equal ones", () => {
    expect(findCues(trie, "a promo code, a code")).toEqual([
      { start: 2, end: 12, flags: 2 },
      { start: 16, end: 20, flags: 3 },
    ]);
  });

  it("finds no phrase inside a word", () => {
    expect(findCues(trie, "barcode codex encode")).toEqual([]);
  });

  it("ends at digits, and anywhere in scripts without spaces", () => {
    expect(findCues(trie, "code123")).toHaveLength(1);
    expect(findCues(trie, "您的验证码是")).toEqual([{ start: 2, end: 5, flags: 1 }]);
  });

  it("allows any ending after a star", () => {
    expect(findCues(trie, "onay kodunuz 12")).toEqual([{ start: 0, end: 12, flags: 1 }]);
  });

  it("lets up to three spaces, line ends or hyphens stand for one", () => {
    expect(findCues(trie, "promo-code promo \ncode")).toHaveLength(2);
    expect(findCues(trie, "promo    code")).toEqual([{ start: 9, end: 13, flags: 3 }]);
  });
});
