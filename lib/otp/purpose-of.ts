import type { PlainCode } from "./code.ts";
import { findCodeCues, NOUN } from "./code-cues.ts";
import purposes from "./compiled/purposes.json" with { type: "json" };
import { findCues, readCues } from "./cue-table.ts";
import { cueKinds, tables } from "./cues/cue-set.ts";
import { normaliseText } from "./normalise-text.ts";

/** What a code is for, as far as the message says. */
export type Purpose = (typeof tables.purposes)[number] | "other";

const table = readCues(purposes);

/**
 * Tells from the words of a message what its code is for.
 * @param codes what `findCodes` found in the text.
 * @returns the purpose; `other` when the message has or names a code but no purpose; null when neither.
 */
export function purposeOf(text: string, codes: readonly PlainCode[]): Purpose | null {
  const { lower } = normaliseText(text);
  const hasCode = codes.length > 0 || findCodeCues(lower).some(({ flags }) => flags & NOUN);
  if (!hasCode) return null;
  let flags = 0;
  for (const cue of findCues(table, lower)) flags |= cue.flags;
  // The rarer purpose first: a message about a reset or a payment often speaks of signing in too.
  return tables.purposes.find((purpose) => flags & cueKinds[purpose]) ?? "other";
}
