import { compileCues, variantsOf } from "../compile-cues.ts";
import type { CompiledCues } from "../cue-table.ts";
import { normaliseText } from "../normalise-text.ts";
import { allCues } from "./all-cues.ts";
import { common } from "./common.ts";
import { type CueKind, cueKinds, type TableName, tables } from "./cue-set.ts";
import { homographs } from "./homographs.ts";
import { spellings } from "./spellings.ts";

/** Compiles the phrases of all languages, a table for each thing that is looked for. */
export function compileAllCues(): Record<TableName, CompiledCues> {
  const names = Object.keys(tables) as TableName[];
  return Object.fromEntries(names.map((name) => [name, compileKinds(tables[name])])) as Record<
    TableName,
    CompiledCues
  >;
}

function compileKinds(kinds: readonly CueKind[]): CompiledCues {
  return compileCues(
    Object.entries(allCues).flatMap(([language, set]) =>
      kinds.map((kind) => {
        const phrases = variantsOf(set[kind] ?? "").filter(isSafe(language, kind));
        const others = respelled(phrases, language, kind).filter(isSafe(language, kind));
        return [[...phrases, ...others], cueKinds[kind]] as const;
      }),
    ),
  );
}

const free = new Set<CueKind>([
  ...["strong", "weak", "is", "use", "from", "your", "expires", "word"],
  ...tables.purposes,
] as CueKind[]);
const numberWords = new Set(variantsOf(common.number ?? "").map(wordOf));
const shortLatin = /^[a-z']{1,2}\*?$|^[a-z]{3}\*$/;

/**
 * Makes the filter that leaves out what would be a plain word, or the beginning of many, in another
 * language.
 */
function isSafe(language: string, kind: CueKind): (phrase: string) => boolean {
  if (language === "common") return () => true;
  if (free.has(kind)) return (phrase) => /\p{L}/u.test(phrase);
  return (phrase) => {
    const word = wordOf(phrase);
    if (shortLatin.test(word) || homographs.has(word.replace(/\*$/, ""))) return false;
    return !((kind === "other" || kind === "unit") && numberWords.has(word));
  };
}

function wordOf(phrase: string): string {
  return normaliseText(phrase).lower.trim();
}

/**
 * What tells a code is looked for in other letters too; not where a short word would be one of
 * another language.
 */
const respelledKinds = new Set<CueKind>([
  "strong",
  "weak",
  "use",
  "action",
  "other",
  "none",
  "warnBefore",
  "warnAfter",
  "expires",
]);
const FEWEST_LETTERS = 4;

function respelled(phrases: string[], language: string, kind: CueKind): string[] {
  if (!respelledKinds.has(kind)) return [];
  return (spellings[language] ?? []).flatMap((spell) =>
    phrases
      .map((phrase) => spell(phrase.toLowerCase()))
      .filter((phrase) => phrase.replace(/[^\p{L}]/gu, "").length >= FEWEST_LETTERS),
  );
}
