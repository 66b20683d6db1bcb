import { beginsSentence, isOneClause } from "./clauses.ts";
import type { Rule } from "./code.ts";
import { findCodeCues, isCueWord, isYours, NOUN } from "./code-cues.ts";
import { type Cue, firstFrom } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";
import { type Candidate, findCandidates } from "./find-candidates.ts";
import { findOriginBound, type OriginBound } from "./find-origin-bound.ts";
import { findSpans, type Span, type SpanKind } from "./find-spans.ts";
import { labelAfter, labelBefore } from "./labels.ts";
import { type NormalText, normaliseText } from "./normalise-text.ts";
import { type Score, scoreCandidates } from "./score-candidates.ts";

/** A candidate that is a code, and why; the phrase's offsets in the normal text. */
export type Found = {
  start: number;
  end: number;
  code: string;
  confidence: number;
  rule: Rule;
  phrase: { start: number; end: number };
};

/** What a candidate was that is no code: a span of another kind, or… */
export type RejectedAs =
  | SpanKind
  /** …the sender's own number. */
  | "sender"
  /** …a number that the phrase names: "order 4711". */
  | "labelled"
  /** …a number that nothing, or too little, calls a code. */
  | "uncued"
  /** …the code of a message that says it is none, or no longer. */
  | "void";

/**
 * A candidate that is no code, and why; the phrase's offsets in the normal text, null without one.
 */
export type Turned = {
  start: number;
  end: number;
  as: RejectedAs;
  phrase: { start: number; end: number } | null;
};

/** All that was decided about a message. */
export type Judgement = {
  normal: NormalText;
  found: Found[];
  turned: Turned[];
  /** The host of the origin-bound line. */
  host: string | null;
};

const LEAST_CONFIDENCE = 0.45;
/** A further code of the same message must be about as sure as this. */
const LEAST_SECOND = 0.75;
/** …or be told by a noun of its own. */
const LEAST_SECOND_NAMED = 0.6;
/** Beside a phrase that voids a code, only one that stands right beside its own noun counts. */
const LEAST_VOIDED = 0.8;

/**
 * "The code of that dress is 2046, they want 1450 for it": four digits beside "code" are too little
 * then.
 */
const LEAST_IN_TALK = 0.88;

/** Whether a message names a price, but no time, and a "code" that is not "yours" nor to be used. */
function isTalkOfPrices(lower: string, spans: readonly Span[], cues: readonly Cue[]): boolean {
  const { strong, use, action, warnBefore, warnAfter } = cueKinds;
  const telling = strong | use | action | warnBefore | warnAfter;
  if (cues.some(({ flags }) => flags & telling)) return false;
  const kinds = new Set(spans.map(({ kind }) => kind));
  kinds.delete("number");
  return (
    kinds.size === 1 &&
    kinds.has("amount") &&
    !cues.some((cue) => cue.flags & NOUN && isYours(lower, cue))
  );
}

/** Decides which runs of a message are codes; `found` is in order of confidence, each code once. */
export function judge(text: string, sender: string | undefined): Judgement {
  const normal = normaliseText(text);
  const bound = findOriginBound(normal.plain);
  const shapes = findCandidates(normal.plain);
  const judgement: Judgement = { normal, found: [], turned: [], host: bound?.host ?? null };
  if (bound === null && shapes.length === 0) return judgement;
  const cues = findCodeCues(normal.lower);
  const spans = findSpans(normal, cues);
  const candidates = sift(shapes, spans, cues, normal, sender, judgement.turned);
  if (bound !== null) {
    judgement.found.push(originBoundCode(bound, candidates));
    return judgement;
  }
  const scores = scoreCandidates(normal.lower, candidates, cues);
  choose(judgement, candidates, scores, cues, isTalkOfPrices(normal.lower, spans, cues));
  if (judgement.found.length === 0) chooseUncued(judgement, candidates, spans, cues);
  return judgement;
}

/** The code of the line wins over the rest; where the text says it too, that place is shown. */
function originBoundCode(bound: OriginBound, candidates: readonly Candidate[]): Found {
  const { code } = bound;
  const { start, end } = candidates.find((candidate) => candidate.code === code) ?? bound;
  const phrase = { start: bound.start - bound.host.length - 3, end: bound.end };
  return { start, end, code, confidence: 0.99, rule: "origin-bound", phrase };
}

/**
 * Drops candidates inside other spans, labelled as another number, or the sender's; says so in
 * `turned`.
 */
function sift(
  shapes: readonly Candidate[],
  spans: readonly Span[],
  cues: readonly Cue[],
  { lower }: NormalText,
  sender: string | undefined,
  turned: Turned[],
): Candidate[] {
  const senderDigits = sender?.replace(/\D/g, "") ?? "";
  let nextSpan = 0;
  let nextCue = 0;
  return shapes.filter(({ start, end, code, shape }) => {
    while (nextSpan < spans.length && spans[nextSpan]!.end <= start) nextSpan++;
    while (nextCue < cues.length && cues[nextCue]!.end <= start) nextCue++;
    const span = spans[nextSpan];
    if (span !== undefined && span.start < end) {
      turned.push({ start, end, as: span.kind, phrase: null });
      return false;
    }
    if (code === senderDigits || (code.length >= 7 && senderDigits.endsWith(code))) {
      turned.push({ start, end, as: "sender", phrase: null });
      return false;
    }
    const after = cues[nextCue];
    if (shape === "letters") {
      if (after !== undefined && after.start < end) return false;
      if (isCueWord(lower.slice(start, end))) return false;
    }
    const label =
      labelBefore(lower, cues, nextCue - 1, start, end) ?? labelAfter(lower, cues, nextCue, end);
    if (label === null) return true;
    turned.push({ start, end, as: "labelled", phrase: label });
    return false;
  });
}

function choose(
  { normal, found, turned }: Judgement,
  candidates: readonly Candidate[],
  scores: readonly Score[],
  cues: readonly Cue[],
  isTalk: boolean,
): void {
  const voiding = cues.find((cue) => cue.flags & cueKinds.none);
  const order = candidates.map((_, index) => index);
  order.sort((a, b) => scores[b]!.worth - scores[a]!.worth);
  const seen = new Set<string>();
  const usedNouns = new Set<number>();
  for (const index of order) {
    const { start, end, code, shape } = candidates[index]!;
    const { worth, cue, link } = scores[index]!;
    const leastSecond = link !== "apart" && !usedNouns.has(cue) ? LEAST_SECOND_NAMED : LEAST_SECOND;
    const leastFirst = isTalk && code.length === 4 ? LEAST_IN_TALK : LEAST_CONFIDENCE;
    const least = found.length === 0 ? leastFirst : leastSecond;
    const isVoid =
      voiding !== undefined &&
      worth >= least &&
      (link !== "beside" || worth < LEAST_VOIDED || isVoided(normal.lower, cues, end));
    if (worth < least || isVoid) {
      const as = isVoid ? "void" : "uncued";
      turned.push({ start, end, as, phrase: isVoid ? voiding : null });
      continue;
    }
    // Beside a code, a word in capitals is a word.
    if (seen.has(code) || (found.length > 0 && shape === "letters")) continue;
    seen.add(code);
    usedNouns.add(cue);
    const confidence = Math.round(Math.min(worth, 0.98) * 100) / 100;
    found.push({ start, end, code, confidence, ...reasonOf(normal.lower, cues[cue]!, start, end) });
  }
}

/** "… 482913 has unfortunately expired". */
function isVoided(lower: string, cues: readonly Cue[], end: number): boolean {
  for (let i = firstFrom(cues, end); i < cues.length && cues[i]!.start - end <= 24; i++) {
    const { flags, start } = cues[i]!;
    if (flags & cueKinds.none && isOneClause(lower, end, start, true)) return true;
  }
  return false;
}

const LONGEST_PHRASE = 32;

/** The rule, and the phrase with what joins it to the code: "is your verification code". */
function reasonOf(
  lower: string,
  cue: Cue,
  start: number,
  end: number,
): { rule: Rule; phrase: { start: number; end: number } } {
  if (cue.flags & cueKinds.use && !(cue.flags & NOUN)) return { rule: "use", phrase: cue };
  const isBefore = cue.end <= start;
  const from = isBefore ? cue.end : end;
  const to = isBefore ? start : cue.start;
  const isJoined = to - from <= LONGEST_PHRASE && isOneClause(lower, from, to, false);
  const joint = isJoined ? lower.slice(from, to) : "";
  const phrase = isBefore
    ? { start: cue.start, end: cue.end + joint.trimEnd().length }
    : { start: cue.start - joint.trimStart().length, end: cue.end };
  return { rule: isBefore ? "before" : "after", phrase };
}

const bareText = /^\s*(?:\d{6}|\d{3}[ -]\d{3})\s*$/;
const setOff = /[:([{«『「【\])】] ?$/;

/** Whether a message warns of giving its code away. */
const isWarnedOf = (cues: readonly Cue[]): boolean =>
  cues.some(({ flags }) => flags & NOUN) &&
  cues.some(({ flags }) => flags & (cueKinds.warnBefore | cueKinds.warnAfter));

/** "… never share it! Wren: 70482": the message speaks of a code, and the number stands by itself. */
const isSetOff = (lower: string, { start }: Candidate): boolean =>
  beginsSentence(lower, start) || setOff.test(lower.slice(Math.max(0, start - 2), start));

const appMark = /^\s?(?:<#>|\[#\])/;

/**
 * Without any cue: the only number of a message with an app's mark, of one about codes, or of
 * nothing else.
 */
function chooseUncued(
  { normal, found }: Judgement,
  candidates: readonly Candidate[],
  spans: readonly Span[],
  cues: readonly Cue[],
): void {
  if (cues.some((cue) => cue.flags & (cueKinds.none | cueKinds.promo))) return;
  const plain = candidates.filter(({ shape, isShy }) => shape === "digits" && !isShy);
  const [only] = plain;
  if (only === undefined || plain.length > 1) return;
  const { start, end, code } = only;
  const phrase = { start, end: start };
  if (bareText.test(normal.plain)) {
    found.push({ start, end, code, confidence: 0.4, rule: "alone", phrase });
  } else if (isWarnedOf(cues) && isSetOff(normal.lower, only)) {
    found.push({ start, end, code, confidence: 0.5, rule: "set-off", phrase });
  } else if (appMark.test(normal.plain) || spans.some(({ kind }) => kind === "hash")) {
    found.push({ start, end, code, confidence: 0.6, rule: "app-mark", phrase });
  }
}
