import { findCodeCues } from "./code-cues.ts";
import { cueKinds } from "./cues/cue-set.ts";
import { normaliseText } from "./normalise-text.ts";

/** Tells whether a message warns of giving its code away: "never share this code". */
export function warnsOfSharing(text: string): boolean {
  const warnings = cueKinds.warnBefore | cueKinds.warnAfter;
  return findCodeCues(normaliseText(text).lower).some(({ flags }) => flags & warnings);
}
