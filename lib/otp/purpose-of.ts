import { findCodeCues, NOUN } from "./code-cues.ts";
import { findCues, makeCueTrie } from "./cue-trie.ts";
import { allCues } from "./cues/all-cues.ts";
import { purposeKinds } from "./cues/cue-set.ts";
import { normaliseText } from "./normalise-text.ts";

/** What a code is for, as far as the message says. */
export type Purpose = keyof typeof purposeKinds | "other";

/** The rarer purpose first: a message about a reset or a payment often speaks of signing in too. */
const purposes = Object.keys(purposeKinds) as (keyof typeof purposeKinds)[];

const trie = makeCueTrie(
  allCues.flatMap((set) => purposes.map((kind) => [set[kind] ?? "", purposeKinds[kind]] as const)),
);

/**
 * Tells from the words of a message what its code is for.
 * @returns the purpose; `other` when the message names a code but no purpose; null when neither.
 */
export function purposeOf(text: string): Purpose | null {
  const { lower } = normaliseText(text);
  if (!findCodeCues(lower).some((cue) => cue.flags & NOUN)) return null;
  let flags = 0;
  for (const cue of findCues(trie, lower)) flags |= cue.flags;
  return purposes.find((purpose) => flags & purposeKinds[purpose]) ?? "other";
}
