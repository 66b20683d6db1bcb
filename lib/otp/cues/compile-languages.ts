import { normaliseText } from "../normalise-text.ts";
import { allCues } from "./all-cues.ts";
import type { CueKind } from "./cue-set.ts";

/** The kinds whose phrases are what a message about a code says, not names of other things. */
const kinds: readonly CueKind[] = [
  ...["strong", "weak", "is", "use", "action", "from", "your", "expires", "minutes"],
  ...["warnBefore", "warnAfter", "reset", "payment", "sign-up", "sign-in"],
] as CueKind[];

/** A word of so many languages tells none. */
const MOST_LANGUAGES = 12;

/**
 * The words of every language's phrases, between spaces, by its tag; one that ends with `*` stands
 * for all that begin with it.
 */
export function compileLanguages(): Record<string, string> {
  const languagesOf = new Map<string, Set<string>>();
  for (const [language, set] of Object.entries(allCues)) {
    if (language === "common") continue;
    for (const word of kinds.flatMap((kind) => (set[kind] ?? "").split(/[\s()|]+/))) {
      const { lower } = normaliseText(word);
      if (!/\p{L}{2}/u.test(lower)) continue;
      const found = languagesOf.get(lower) ?? new Set();
      languagesOf.set(lower, found.add(language));
    }
  }
  const words: Record<string, string[]> = {};
  for (const [word, languages] of [...languagesOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (languages.size > MOST_LANGUAGES) continue;
    for (const language of languages) words[language] = [...(words[language] ?? []), word];
  }
  return Object.fromEntries(Object.entries(words).map(([tag, each]) => [tag, each.join(" ")]));
}
