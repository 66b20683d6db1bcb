import { CLAUSE, isOneClause } from "./clauses.ts";
import type { Cue } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";

/** Whether a noun stands in a warning: "never share this code", "bu kodu paylaşmayın". */
export function isInWarning(lower: string, cues: readonly Cue[], at: number): boolean {
  const noun = cues[at]!;
  for (let i = at - 1; i >= 0 && noun.start - cues[i]!.end < CLAUSE; i--) {
    const { flags, end } = cues[i]!;
    if (flags & cueKinds.warnBefore && isOneClause(lower, end, noun.start, false)) return true;
  }
  for (let i = at + 1; i < cues.length && cues[i]!.start - noun.end < CLAUSE; i++) {
    const { flags, start } = cues[i]!;
    if (flags & cueKinds.warnAfter && isOneClause(lower, noun.end, start, true)) return true;
  }
  return false;
}
