import {
  beginsSentence,
  crossesSentence,
  followsShortWords,
  gapCost,
  isOneClause,
  opensSentence,
} from "./clauses.ts";
import { NOUN } from "./code-cues.ts";
import type { Cue } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";
import type { Candidate } from "./find-candidates.ts";
import { hasColonBefore, INTRODUCED_REACH, type Link, linkOf, type Place } from "./link-of.ts";
import { isInWarning } from "./warnings.ts";

const STRONG_REACH = 100;
const WEAK_REACH = 45;

/** What speaks for a candidate: from 0 to 1, and the place in the list of the cue that says it. */
export type Score = { worth: number; cue: number; link: Link };

/** Gives each candidate the worth of the best cue that points at it. */
export function scoreCandidates(
  lower: string,
  candidates: readonly Candidate[],
  cues: readonly Cue[],
): Score[] {
  const scores = candidates.map((): Score => ({ worth: 0, cue: -1, link: "apart" }));
  const places = cuesBefore(candidates, cues);
  const isPromotion = cues.some((cue) => cue.flags & cueKinds.promo);
  const isNamed = cues.some((cue) => cue.flags & cueKinds.strong);
  const verbWorth = cues.some(({ flags }) => flags & (NOUN | cueKinds.action)) ? 0.6 : 0.5;
  // Among many numbers, one right beside the noun is enough.
  const isCrowded = candidates.length > 8;
  let next = 0;
  for (let i = 0; i < cues.length; i++) {
    const cue = cues[i]!;
    while (next < candidates.length && candidates[next]!.start < cue.end) next++;
    if (cue.flags & cueKinds.use) {
      const worth = isNamed || !isPromotion ? verbWorth : 0;
      scoreUsed(lower, candidates[next], scores[next], cues, i, worth);
      scoreUsed(lower, candidates[next - 1], scores[next - 1], cues, i, worth);
    }
    if (cue.flags & cueKinds.action && !isPromotion) {
      scoreConfirmed(lower, candidates[next], scores[next], cue, i);
      scoreConfirmed(lower, candidates[next - 1], scores[next - 1], cue, i);
    }
    if (!(cue.flags & NOUN)) continue;
    const isWarned = isInWarning(lower, cues, i);
    let best = 0;
    let bestIndex = -1;
    let bestLink: Link = "apart";
    for (const j of neighboursOf(next)) {
      if (isCrowded && bestLink === "beside") break;
      const candidate = candidates[j];
      if (candidate === undefined || !isWithinReach(cue, candidate)) continue;
      const place = { cues, at: i, before: places[j]! };
      const link = linkOf(lower, candidate, place);
      const worth = cueWorth(lower, candidate, place, link, { isWarned, isPromotion });
      if (worth > best) {
        best = worth;
        bestIndex = j;
        bestLink = link;
      }
    }
    const score = scores[bestIndex];
    if (score === undefined) continue;
    if (best > score.worth) {
      score.cue = i;
      score.link = bestLink;
    }
    score.worth = Math.max(best, score.worth) + 0.01;
  }
  return scores;
}

/** The candidates that a noun may mean: those after it, then those before, the nearest first. */
const neighboursOf = (next: number): number[] => [
  next,
  next + 1,
  next + 2,
  next - 1,
  next - 2,
  next - 3,
];

/** For each candidate the place of the last cue that ends before it, -1 for none. */
function cuesBefore(candidates: readonly Candidate[], cues: readonly Cue[]): number[] {
  let last = -1;
  return candidates.map(({ start }) => {
    while (last + 1 < cues.length && cues[last + 1]!.end <= start) last++;
    return last;
  });
}

/** What may hang on a code before a verb that follows it: "을(를) ", "ని ". */
const LONGEST_PARTICLE = 6;

/**
 * "Use 5821 to sign in", "giriş için 5821 girin": a verb beside it, and what for within the
 * sentence.
 */
function scoreUsed(
  lower: string,
  candidate: Candidate | undefined,
  score: Score | undefined,
  cues: readonly Cue[],
  at: number,
  otherwise: number,
): void {
  if (candidate === undefined || score === undefined || !canBeUsed(candidate)) return;
  const use = cues[at]!;
  const isBefore = use.end <= candidate.start;
  const word = cues[at + 1];
  const hasNumberWord = word !== undefined && word.end <= candidate.start && isNumberWord(word);
  const from = hasNumberWord ? word.end : use.end;
  const gap = isBefore ? candidate.start - from : use.start - candidate.end;
  if (gap < 0 || gap > (isBefore ? 2 : LONGEST_PARTICLE)) return;
  const start = Math.min(use.start, candidate.start);
  const end = Math.max(use.end, candidate.end);
  for (let i = Math.max(0, at - 4); i <= at + 4; i++) {
    const cue = cues[i];
    if (cue === undefined || i === at || !(cue.flags & cueKinds.action)) continue;
    const isNear =
      cue.end <= start
        ? gapCost(lower, cue.end, start) < 60
        : gapCost(lower, end, Math.max(cue.start, end)) < 60;
    if (isNear) raise(score, 0.75, at);
  }
  // Without its purpose nearby, it depends on what else the message speaks of.
  if (otherwise >= 0.6 || candidate.code.length === 6) raise(score, otherwise, at);
}

/**
 * "Confirm your registration: 350962", "350962 to confirm your number": what a code is for beside
 * it.
 */
function scoreConfirmed(
  lower: string,
  candidate: Candidate | undefined,
  score: Score | undefined,
  action: Cue,
  at: number,
): void {
  if (candidate === undefined || score === undefined || candidate.isShy) return;
  const { start, end, code } = candidate;
  if (code.length < 5) return;
  if (end <= action.start) {
    const isNext = preposition.test(lower.slice(end, Math.min(action.start, end + 8)));
    if (isNext && action.start - end <= 6 && beginsSentence(lower, start)) raise(score, 0.55, at);
    return;
  }
  if (start - action.end > INTRODUCED_REACH || !hasColonBefore(lower, candidate)) return;
  if (isOneClause(lower, action.end, start - 2, false)) raise(score, 0.55, at);
}

const preposition = /^ ?(?:\p{L}{1,4} )?$/u;

const canBeUsed = ({ shape, isShy, code }: Candidate): boolean =>
  !isShy || (shape === "mixed" && code.length > 4 && code === code.toUpperCase());

const isNumberWord = ({ flags }: Cue): boolean => (flags & cueKinds.number) !== 0;

function raise(score: Score, worth: number, cue: number): void {
  if (score.worth >= worth) return;
  score.worth = worth;
  score.cue = cue;
}

/** Whether a candidate is near enough to a noun to be weighed, and no part of it. */
const isWithinReach = (cue: Cue, { start, end }: Candidate): boolean =>
  start >= cue.end
    ? start - cue.end <= STRONG_REACH
    : end <= cue.start && cue.start - end <= STRONG_REACH;

/** How much one cue says for one candidate, from 0 to 1: by strength, distance, and shape. */
function cueWorth(
  lower: string,
  candidate: Candidate,
  place: Place,
  link: Link,
  { isWarned, isPromotion }: { isWarned: boolean; isPromotion: boolean },
): number {
  const cue = place.cues[place.at]!;
  const isStrong = (cue.flags & cueKinds.strong) !== 0;
  const reach = isStrong ? STRONG_REACH : WEAK_REACH;
  const farthest = link === "introduced" ? INTRODUCED_REACH : reach;
  if (Math.max(candidate.start - cue.end, cue.start - candidate.end) > farthest) return 0;
  if (candidate.code.length === 3 && !isStrong && !isLikelyShort(lower, candidate, place)) return 0;
  if (!isStrong && campaign.test(candidate.code)) return 0;
  if (link !== "beside" && (isWarned || candidate.isShy)) {
    if (isWarned || link === "apart" || !canStandApart(candidate, isStrong)) return 0;
  }
  if (isPromotion && !isStrong && candidate.shape !== "digits") return 0;
  if (link === "apart" && !canReach(lower, candidate, cue, isStrong)) return 0;
  const cost = link === "beside" ? 0 : cueCost(lower, cue, candidate, link);
  if (cost > reach) return 0;
  let worth = (isStrong ? 0.98 : 0.88) * (1 - (0.45 * cost) / reach);
  if (isPromotion && !isStrong) worth *= 0.45;
  if (isWarned) worth *= 0.6;
  if (!isStrong && link === "apart" && !isNearBefore(lower, cue, candidate)) {
    if (!isInstrument(lower, candidate, place)) worth *= 0.6;
  }
  // Between two codes, a noun is of the one that follows it.
  if (candidate.end <= cue.start) worth *= 0.98;
  return worth * shapeWorth(candidate, link);
}

/**
 * "With 65028 you can choose a new password": after a short word or two, or one for "number", in
 * its sentence.
 */
function isInstrument(
  lower: string,
  { start, end, code }: Candidate,
  { cues, at, before }: Place,
): boolean {
  const noun = cues[at]!;
  if (code.length < 5 || noun.start < end || !isOneClause(lower, end, noun.start, false)) {
    return false;
  }
  const word = cues[before];
  const hasNumberWord = word !== undefined && word.end === start - 1 && isNumberWord(word);
  return hasNumberWord ? opensSentence(lower, word.start) : followsShortWords(lower, start);
}

const VERB_REACH = 24;

/** Three digits after "code": with a colon before them, or a verb of entering in the clause. */
function isLikelyShort(lower: string, candidate: Candidate, { cues, before }: Place): boolean {
  const { start, end } = candidate;
  if (hasColonBefore(lower, candidate)) return true;
  const isVerb = ({ flags }: Cue): boolean => (flags & cueKinds.use) !== 0;
  for (let i = before; i >= 0 && start - cues[i]!.end <= VERB_REACH; i--) {
    if (isVerb(cues[i]!) && isOneClause(lower, cues[i]!.end, start, true)) return true;
  }
  for (let i = before + 1; i < cues.length && cues[i]!.start - end <= VERB_REACH; i++) {
    const cue = cues[i]!;
    if (isVerb(cue) && cue.start >= end && isOneClause(lower, end, cue.start, true)) return true;
  }
  return false;
}

/** Whether a candidate of five digits or more follows the noun in its clause, a few words on. */
const isNearBefore = (lower: string, { end }: Cue, { start, code }: Candidate): boolean =>
  code.length > 4 && start >= end && start - end <= 30 && isOneClause(lower, end, start, true);

/** Across the end of a sentence, only a candidate that begins its own sentence or line is meant. */
function canReach(lower: string, { start, end }: Candidate, cue: Cue, isStrong: boolean): boolean {
  if (end > cue.start)
    return !crossesSentence(lower, cue.end, start) || beginsSentence(lower, start);
  if (!crossesSentence(lower, end, cue.start)) return true;
  return isStrong && beginsSentence(lower, start);
}

/** "GOSURF50", "TET2025": a word with a figure is an offer's code. */
const campaign = /^[A-Z]{4,}\d{1,4}$|^[A-Z]{3,}20\d\d$/;

/** Whether a shy candidate may stand away from its noun, with "is" or a colon right before it. */
function canStandApart({ shape, code }: Candidate, isStrong: boolean): boolean {
  if (shape === "letters" || code.length === 3) return isStrong;
  return shape === "mixed" && code === code.toUpperCase();
}

/**
 * The distance of a cue; "… is 123456" and "…: 123456" count half, a code that precedes counts
 * more.
 */
function cueCost(lower: string, cue: Cue, { start, end }: Candidate, link: Link): number {
  const isAfter = end <= cue.start;
  const cost = isAfter ? gapCost(lower, end, cue.start) + 10 : gapCost(lower, cue.end, start);
  return link === "introduced" ? cost / 2 : cost;
}

const yearOrDay = /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))?$/;

function shapeWorth({ code, shape }: Candidate, link: Link): number {
  if (shape !== "digits") return shape === "mixed" ? 0.95 : 0.85;
  if (code.length === 6) return 1;
  if (link === "apart" && yearOrDay.test(code)) return 0.45;
  return code.length < 4 || code.length > 8 ? 0.85 : 0.97;
}
