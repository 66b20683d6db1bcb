import { expect, test } from "vitest";
import { speaks, Wordings, wording } from "#lib/moderation/wording.ts";

const dock = wording("dock", "moor* make_fast", "boat ship*");
const sail = wording("sail", "?ابحر", "?قارب*");
const wordings = new Wordings([dock, sail]);

/** What is said in tokens, by the quick look-up and by every pattern alike. */
function said(text: string): string[] {
  const tokens = text.split(" ");
  const words = ` ${text} `;
  const found = wordings.possibleIn(tokens, words).filter((each) => speaks(words, each));
  expect([dock, sail].filter((each) => speaks(words, each))).toEqual(found);
  return found.map(({ kind }) => kind);
}

test.each([
  ["mooring the boat", ["dock"]],
  ["a ship to make fast", ["dock"]],
  ["shipping lanes moored", ["dock"]],
  ["mooring the boats", []],
  ["moor it", []],
  ["make it fast boat", []],
  ["وابحر بقاربك", ["sail"]],
  ["ابحر القارب", ["sail"]],
  ["ابحر", []],
])("Wordings finds in %j what its patterns find", (text, kinds) => {
  expect(said(text)).toEqual(kinds);
});

test("speaks wants both parts near each other", () => {
  const gap = "x ".repeat(20);
  expect(speaks(` moor ${gap}boat `, dock)).toBe(false);
});

test("wording refuses an open stem that is too short to be looked up", () => {
  expect(() => wording("dock", "mo*", "boat")).toThrow("mo* is too short");
});
