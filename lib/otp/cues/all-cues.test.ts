import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileCues, variantsOf } from "../compile-cues.ts";
import { findCues, readCues } from "../cue-table.ts";
import { normaliseText } from "../normalise-text.ts";
import { allCues } from "./all-cues.ts";
import { compileAllCues } from "./compile-all-cues.ts";
import { compileLanguages } from "./compile-languages.ts";
import type { CueKind } from "./cue-set.ts";

const languages = Object.entries(allCues).filter(([language]) => language !== "common");

describe("the cue phrases", () => {
  it.each(Object.entries({ ...compileAllCues(), languages: compileLanguages() }))(
    "are compiled in %s.json by npm run cues",
    (name, cues) => {
      const file = readFileSync(join(import.meta.dirname, `../compiled/${name}.json`), "utf8");
      expect(JSON.stringify(cues)).toBe(JSON.stringify(JSON.parse(file)));
    },
  );

  it("stand for every language of the corpus", () => {
    const corpus = readdirSync(join(import.meta.dirname, "../corpus"));
    const tags = corpus.filter((name) => name.endsWith(".jsonl")).map((name) => name.slice(0, -6));
    expect(Object.keys(allCues)).toEqual(expect.arrayContaining(tags));
  });

  const minor: CueKind[] = ["is", "from", "your", "use"];

  it.each(languages)("of %s hide no noun in a phrase of a lesser kind", (_, set) => {
    const phrases = [...variantsOf(set.strong ?? ""), ...variantsOf(set.weak ?? "")];
    const nouns = readCues(compileCues([[phrases, 1]]));
    for (const kind of minor) {
      const hiding = variantsOf(set[kind] ?? "").filter((phrase) => {
        const { lower } = normaliseText(phrase.replaceAll("*", ""));
        return findCues(nouns, lower).length > 0;
      });
      expect(hiding, kind).toEqual([]);
    }
  });
});
