import { describe, expect, test } from "vitest";
import { textTokens } from "#lib/search/tokens.ts";
import { harmlessNames, sensitiveSenders } from "./sensitive-senders.ts";

describe("sensitiveSenders", () => {
  const names = Object.values(sensitiveSenders).flatMap(({ words, alone }) => [...words, ...alone]);

  test("names each sender once", () => {
    const folded = names.map((name) => textTokens(name).join(" "));
    expect(folded.filter((name, i) => folded.indexOf(name) !== i)).toEqual([]);
  });

  test("holds names that a sender can have", () => {
    for (const name of names) {
      expect(name).toBe(name.trim());
      expect(textTokens(name).length).toBeGreaterThan(0);
    }
  });

  test("holds a sensitive word in every harmless name", () => {
    const words = new Set(names);
    for (const name of harmlessNames) {
      expect(name.split(" ").some((word) => words.has(word))).toBe(true);
    }
  });

  test("covers many names of each kind", () => {
    for (const { words } of Object.values(sensitiveSenders)) {
      expect(words.length).toBeGreaterThan(30);
    }
  });
});
