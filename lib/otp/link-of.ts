import { gapCost } from "./clauses.ts";
import type { Cue } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";
import type { Candidate } from "./find-candidates.ts";

/** How a noun and a candidate stand to each other. */
export type Link =
  /** Nothing but "is", a colon, brackets and spaces between them. */
  | "beside"
  /** "is", a colon or the like before the candidate, and the noun earlier in the clause. */
  | "introduced"
  | "apart";

/**
 * A noun, by its place in the list of cues, and the place of the last cue that ends before the
 * candidate.
 */
export type Place = { cues: readonly Cue[]; at: number; before: number };

/** Whether a colon stands right before a candidate. */
export const hasColonBefore = (lower: string, { start }: Candidate): boolean =>
  /: ?$/.test(lower.slice(Math.max(0, start - 2), start));

const emptyGap = /^[\s:=\-'"<>«»()[\]{}『』「」【】*#.!,，|→⇒▶➡←•■●★◆・]*$/u;
const introducing = /[:=>\n"'«『「【(→⇒▶➡]\s*$/u;
/**
 * How far, in characters, "is" or a colon before a candidate may be from the noun that they join it
 * to.
 */
export const INTRODUCED_REACH = 70;

/** Tells how a noun and a candidate stand to each other in a lower-case normal text. */
export function linkOf(lower: string, candidate: Candidate, { cues, at, before }: Place): Link {
  const cue = cues[at]!;
  const isAlone = isAloneInLine(lower, candidate);
  if (cue.end > candidate.start) {
    if (follows(lower, cues, at, candidate)) return "beside";
    const isIntroduced =
      isAlone || (hasColonBefore(lower, candidate) && cue.start - candidate.end < 20);
    return isIntroduced && cue.start - candidate.end <= INTRODUCED_REACH ? "introduced" : "apart";
  }
  const copula = cues[before]!;
  const hasCopula =
    before > at &&
    (copula.flags & cueKinds.is) !== 0 &&
    candidate.start - copula.end <= 8 &&
    emptyGap.test(lower.slice(copula.end, candidate.start));
  if (leadsTo(lower, cue, cues[at + 1], candidate)) return "beside";
  const isIntroduced =
    isAlone ||
    hasCopula ||
    introducing.test(lower.slice(Math.max(cue.end, candidate.start - 4), candidate.start));
  if (!isIntroduced || candidate.start - cue.end > INTRODUCED_REACH) return "apart";
  return "introduced";
}

const WIDEST_EDGE = 40;

/** Whether a candidate has a line for itself, but for brackets, marks and a few spaces. */
function isAloneInLine(lower: string, { start, end }: Candidate): boolean {
  let from = start - 1;
  while (start - from < WIDEST_EDGE && edges.includes(lower[from]!)) from--;
  let to = end;
  while (to - end < WIDEST_EDGE && edges.includes(lower[to]!)) to++;
  return (from < 0 || lower[from] === "\n") && (to >= lower.length || lower[to] === "\n");
}

const edges = " \"'()[]{}<>«»『』「」【】*#-.,";

/** Whether nothing but "is", a colon, brackets and spaces stand between the cue and the candidate. */
function leadsTo(lower: string, cue: Cue, after: Cue | undefined, candidate: Candidate): boolean {
  if (candidate.start - cue.end > 24) return false;
  const isCopula =
    after !== undefined &&
    after.end <= candidate.start &&
    (after.flags & (cueKinds.is | cueKinds.number)) !== 0;
  if (!isCopula) {
    const gap = lower.slice(cue.end, candidate.start);
    return emptyGap.test(gap) && needsNoMore(lower, candidate, gap);
  }
  const gap = lower.slice(cue.end, after.start) + lower.slice(after.end, candidate.start);
  return emptyGap.test(gap);
}

/**
 * Letters need more than a space between the cue and themselves; three digits that, or more text
 * behind them.
 */
function needsNoMore(lower: string, { code, shape, end }: Candidate, gap: string): boolean {
  if (/[:=\-"'「『【[(\n]/.test(gap)) return true;
  if (shape === "mixed") return /\d.*\d/.test(code);
  return (
    shape === "digits" && (code.length > 3 || gap !== "" || /\S/.test(lower.slice(end, end + 40)))
  );
}

/** "123456 is your code": the candidate, "is", at most a few words, the cue. */
function follows(lower: string, cues: readonly Cue[], at: number, candidate: Candidate): boolean {
  const { code, shape, end } = candidate;
  const gap = cues[at]!.start - end;
  if (gap < 0 || gap > 32) return false;
  if (gap <= 2 && code.length > 3 && shape !== "letters") {
    return /^[\s\-"'»)\]』」】]*$/.test(lower.slice(end, cues[at]!.start));
  }
  for (let i = at - 1; i >= 0 && cues[i]!.start >= end; i--) {
    if (
      cues[i]!.flags & cueKinds.is &&
      /^[\s"'»)\]』」】-]{0,3}$/.test(lower.slice(end, cues[i]!.start))
    ) {
      return gapCost(lower, end, cues[at]!.start) <= 32;
    }
  }
  return false;
}
