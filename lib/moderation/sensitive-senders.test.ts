import { describe, expect, test } from "vitest";
import { textTokens } from "#lib/search/tokens.ts";
import { sensitiveSenders } from "./sensitive-senders.ts";

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

  test("covers many names of each kind", () => {
    for (const { words } of Object.values(sensitiveSenders)) {
      expect(words.length).toBeGreaterThan(30);
    }
  });
});
