import { CLAUSE, isOneClause, opensSentence } from "./clauses.ts";
import { NOUN } from "./code-cues.ts";
import type { Cue } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";

/** How far behind its number, in characters, a verb may stand that makes it a code. */
const CLAUSE_REACH = 32;
const labelGap = /^[\s:#.№*()=/"'-]*(?:n[or°º]?\.?[\s:]*)?$/;

/** The cue before a candidate that names another number: "order no. 4711", "ref is 4711". */
export function labelBefore(
  lower: string,
  cues: readonly Cue[],
  last: number,
  start: number,
  numberEnd: number,
): Cue | null {
  let index = last;
  let end = start;
  const copula = cues[index];
  const hasCopula =
    copula !== undefined && (copula.flags & cueKinds.is) !== 0 && start - copula.end <= 3;
  if (hasCopula) {
    end = copula.start;
    index--;
  }
  const label = cues[index];
  if (label === undefined || end - label.end > 8) return null;
  const isLabel =
    label.flags & cueKinds.other || (label.flags & (LABEL | NOUN)) === cueKinds.number;
  if (!isLabel) return null;
  const gap = lower.slice(label.end, end);
  if (!labelGap.test(gap)) return null;
  if (label.flags & cueKinds.number && namesCode(lower, cues, index, numberEnd)) return null;
  return (hasCopula || gap.includes(":")) && isNamed(lower, cues, index) ? null : label;
}

const LABEL = cueKinds.other | cueKinds.number;

/**
 * "Code no. 6824", "enter the number 6824", "the number 6824 into the app": a number word that
 * means a code.
 */
function namesCode(lower: string, cues: readonly Cue[], label: number, numberEnd: number): boolean {
  const { start, flags } = cues[label]!;
  const before = cues[label - 1];
  const gap = before === undefined ? CLAUSE_REACH : start - before.end;
  if (before !== undefined && before.flags & NOUN && gap <= 1) return true;
  if (before !== undefined && before.flags & cueKinds.use && gap <= 5) return true;
  if (flags & cueKinds.other) return false;
  if (opensSentence(lower, start)) return true;
  const verb = cues.slice(label + 1, label + 3).find((cue) => cue.flags & cueKinds.use);
  return (
    verb !== undefined &&
    verb.start >= numberEnd &&
    verb.start - numberEnd <= CLAUSE_REACH &&
    isOneClause(lower, numberEnd, verb.start, true)
  );
}

/** Whether a noun stands before a label in its clause: "the code for your order is 556677". */
function isNamed(lower: string, cues: readonly Cue[], label: number): boolean {
  for (let i = label - 1; i >= Math.max(0, label - 3); i--) {
    const noun = cues[i]!;
    if (cues[label]!.start - noun.end >= CLAUSE) return false;
    if (noun.flags & NOUN) return isOneClause(lower, noun.end, cues[label]!.start, false);
  }
  return false;
}

/** The cue after a candidate that names it as another number: "4711 ile biten kart". */
export function labelAfter(
  lower: string,
  cues: readonly Cue[],
  next: number,
  end: number,
): Cue | null {
  const label = cues[next];
  if (label === undefined || !(label.flags & cueKinds.otherAfter)) return null;
  const gap = label.start - end;
  return gap >= 0 && gap <= 2 && /^[\s)\]"'-]*$/.test(lower.slice(end, label.start)) ? label : null;
}
