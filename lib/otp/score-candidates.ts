import { CLAUSE, gapCost, isOneClause } from "./clauses.ts";
import { NOUN } from "./code-cues.ts";
import type { Cue } from "./cue-trie.ts";
import { cueKinds } from "./cues/cue-set.ts";
import type { Candidate } from "./find-candidates.ts";

const STRONG_REACH = 100;
const WEAK_REACH = 45;
/** How many candidates on each side of a cue are weighed. */
const NEIGHBOURS = 3;

/** Gives each candidate the worth of the best cue that points at it, from 0 to 1. */
export function scoreCandidates(
  lower: string,
  candidates: readonly Candidate[],
  cues: readonly Cue[],
): number[] {
  const scores = candidates.map(() => 0);
  const isPromotion = cues.some((cue) => cue.flags & cueKinds.promo);
  let next = 0;
  for (let i = 0; i < cues.length; i++) {
    const cue = cues[i]!;
    while (next < candidates.length && candidates[next]!.start < cue.end) next++;
    if (cue.flags & cueKinds.use) scoreUsed(lower, candidates[next], next, cues, i, scores);
    if (!(cue.flags & NOUN)) continue;
    const isWarned = isInWarning(lower, cues, i);
    let best = 0;
    let bestIndex = -1;
    const last = Math.min(candidates.length, next + NEIGHBOURS);
    for (let j = Math.max(0, next - NEIGHBOURS); j < last; j++) {
      const worth = cueWorth(lower, candidates[j]!, cues, i, isWarned, isPromotion);
      if (worth > best) {
        best = worth;
        bestIndex = j;
      }
    }
    if (bestIndex >= 0) scores[bestIndex] = Math.max(best, scores[bestIndex]!) + 0.01;
  }
  return scores;
}

/** "Use 5821 to sign in": a verb right before, and what for within the sentence. */
function scoreUsed(
  lower: string,
  candidate: Candidate | undefined,
  index: number,
  cues: readonly Cue[],
  at: number,
  scores: number[],
): void {
  const use = cues[at]!;
  if (candidate === undefined || candidate.isShy || candidate.start - use.end > 2) return;
  for (let i = Math.max(0, at - 3); i <= at + 3; i++) {
    const cue = cues[i];
    if (cue === undefined || i === at || !(cue.flags & cueKinds.action)) continue;
    const isNear =
      i < at
        ? gapCost(lower, cue.end, use.start) < 60
        : gapCost(lower, candidate.end, Math.max(cue.start, candidate.end)) < 30;
    if (isNear) scores[index] = Math.max(scores[index]!, 0.75);
  }
}

/** How much one cue says for one candidate, from 0 to 1: by strength, distance, and shape. */
function cueWorth(
  lower: string,
  candidate: Candidate,
  cues: readonly Cue[],
  at: number,
  isWarned: boolean,
  isPromotion: boolean,
): number {
  const cue = cues[at]!;
  const isStrong = (cue.flags & cueKinds.strong) !== 0;
  const isAdjacent =
    cue.end <= candidate.start
      ? leadsTo(lower, cue, cues[at + 1], candidate)
      : follows(lower, cue, cues[at - 1], candidate);
  if ((isWarned || candidate.isShy) && !isAdjacent) return 0;
  if (isPromotion && !isStrong && candidate.shape !== "digits") return 0;
  const reach = isStrong ? STRONG_REACH : WEAK_REACH;
  const cost = isAdjacent ? 0 : cueCost(lower, cue, candidate);
  if (cost > reach) return 0;
  let worth = (isStrong ? 0.98 : 0.88) * (1 - (0.45 * cost) / reach);
  if (isPromotion && !isStrong) worth *= 0.5;
  if (isWarned) worth *= 0.6;
  return worth * shapeWorth(candidate, isAdjacent);
}

/** The distance of a cue; "… is 123456" and "…: 123456" count half, a code that precedes counts more. */
function cueCost(lower: string, cue: Cue, { start, end }: Candidate): number {
  if (end <= cue.start) return gapCost(lower, end, cue.start) + 10;
  const cost = gapCost(lower, cue.end, start);
  return introduced.test(lower.slice(Math.max(cue.end, start - 6), start)) ? cost / 2 : cost;
}

function shapeWorth({ code, shape }: Candidate, isAdjacent: boolean): number {
  if (shape !== "digits") return shape === "mixed" ? 0.95 : 0.85;
  if (code.length === 6) return 1;
  if (code.length === 4 && !isAdjacent && /^(?:19|20)\d\d$/.test(code)) return 0.7;
  return code.length < 4 || code.length > 8 ? 0.85 : 0.97;
}

const introduced = /(?:[:=>\n]| is| es| est) ?$/;
const emptyGap = /^[\s:=\-'"<>«»()[\]{}『』「」【】*#.!,，|]*$/;

/** Whether nothing but "is", a colon, brackets and spaces stand between the cue and the candidate. */
function leadsTo(lower: string, cue: Cue, after: Cue | undefined, candidate: Candidate): boolean {
  if (candidate.start - cue.end > 24) return false;
  if (after === undefined || after.start >= candidate.start || !(after.flags & cueKinds.is)) {
    const gap = lower.slice(cue.end, candidate.start);
    return emptyGap.test(gap) && (candidate.shape === "digits" || /[:=\-"[(\n]/.test(gap));
  }
  const gap = lower.slice(cue.end, after.start) + lower.slice(after.end, candidate.start);
  return emptyGap.test(gap);
}

/** "123456 is your code": the candidate, "is", at most a few words, the cue. */
function follows(lower: string, cue: Cue, before: Cue | undefined, candidate: Candidate): boolean {
  const gap = cue.start - candidate.end;
  if (gap > 32 || before === undefined || !(before.flags & cueKinds.is)) return false;
  const toCopula = before.start - candidate.end;
  return toCopula >= 0 && toCopula <= 3 && gapCost(lower, candidate.end, cue.start) <= 32;
}

/** Whether a noun stands in a warning: "never share this code", "bu kodu paylaşmayın". */
function isInWarning(lower: string, cues: readonly Cue[], at: number): boolean {
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
