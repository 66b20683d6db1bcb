import { CLAUSE, isOneClause } from "./clauses.ts";
import type { Code, Why } from "./code.ts";
import { findCodeCues, NOUN } from "./code-cues.ts";
import type { Cue } from "./cue-trie.ts";
import { cueKinds } from "./cues/cue-set.ts";
import { type Candidate, findCandidates } from "./find-candidates.ts";
import { findOriginBound, type OriginBound } from "./find-origin-bound.ts";
import { findSpans, type Span } from "./find-spans.ts";
import { type NormalText, normaliseText, originalSpan } from "./normalise-text.ts";
import { scoreCandidates } from "./score-candidates.ts";

const LEAST_CONFIDENCE = 0.45;
/** A further code of the same message must be about as sure as this. */
const LEAST_SECOND = 0.75;

/**
 * Finds the one-time codes of a message.
 * @param text the message as it came, hostile or not.
 * @param options.sender the sender as the network shows it: its own number is never a code.
 * @returns codes in order of confidence, none when the message has none; each code once.
 */
export function findCodes(text: string, options: { sender?: string } = {}): Code[] {
  const normal = normaliseText(text);
  const bound = findOriginBound(normal.plain);
  const shapes = findCandidates(normal.plain);
  if (bound === null && shapes.length === 0) return [];
  const cues = findCodeCues(normal.lower);
  const candidates = shapes.filter(notIn(findSpans(normal, cues), cues, normal, options.sender));
  if (bound !== null) {
    const found = originBoundCode(text, normal, bound, candidates);
    return [{ ...found, why: { rule: "origin-bound", start: 0, end: 0 } }];
  }
  if (cues.some((cue) => cue.flags & cueKinds.none)) return [];
  const scores = scoreCandidates(normal.lower, candidates, cues);
  return bestCodes(text, normal, candidates, scores);
}

/** The code of the line wins over the rest; where the text says it too, that place is shown. */
function originBoundCode(
  text: string,
  normal: NormalText,
  bound: OriginBound,
  candidates: readonly Candidate[],
): Code {
  const { code } = bound;
  const { start, end } = candidates.find((candidate) => candidate.code === code) ?? bound;
  return toCode(text, normal, start, end, code, 0.99);
}

function toCode(
  text: string,
  normal: NormalText,
  from: number,
  to: number,
  code: string,
  confidence: number,
): Code {
  const { start, end } = originalSpan(text, normal, from, to);
  const why = whyOf(text, normal, from, to);
  return { code, raw: text.slice(start, end), start, end, confidence, why };
}

/** The cue that is nearest to a code. */
function whyOf(text: string, normal: NormalText, from: number, to: number): Why {
  let why: Why = { rule: "alone", start: 0, end: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (const cue of findCodeCues(normal.lower)) {
    const isBefore = cue.end <= from;
    const distance = isBefore ? from - cue.end : cue.start - to;
    if (distance < 0 || distance >= least || !(cue.flags & (NOUN | cueKinds.use))) continue;
    least = distance;
    const rule = cue.flags & NOUN ? (isBefore ? "before" : "after") : "use";
    why = { rule, ...originalSpan(text, normal, cue.start, cue.end) };
  }
  return why;
}

/** Makes the filter that drops candidates inside other spans, labelled as another number, or the sender's. */
function notIn(
  spans: readonly Span[],
  cues: readonly Cue[],
  normal: NormalText,
  sender: string | undefined,
): (candidate: Candidate) => boolean {
  const senderDigits = sender?.replace(/\D/g, "") ?? "";
  let nextSpan = 0;
  let nextCue = 0;
  return (candidate) => {
    const { start, end, code, shape } = candidate;
    while (nextSpan < spans.length && spans[nextSpan]!.end <= start) nextSpan++;
    if (nextSpan < spans.length && spans[nextSpan]!.start < end) return false;
    if (code === senderDigits || (code.length >= 7 && senderDigits.endsWith(code))) return false;
    while (nextCue < cues.length && cues[nextCue]!.end <= start) nextCue++;
    if (shape === "letters" && nextCue < cues.length && cues[nextCue]!.start < end) return false;
    return !isOtherNumber(normal.lower, cues, nextCue - 1, start);
  };
}

const labelGap = /^[\s:#.№*()=-]*(?:n[or°º]?\.?[\s:]*)?$/;

/** Whether the cue before a candidate names another number: "order no. 4711", "ref is 4711". */
function isOtherNumber(lower: string, cues: readonly Cue[], last: number, start: number): boolean {
  let index = last;
  let end = start;
  const copula = cues[index];
  if (copula !== undefined && copula.flags & cueKinds.is && start - copula.end <= 3) {
    end = copula.start;
    index--;
    if (isNamed(lower, cues, index)) return false;
  }
  const label = cues[index];
  if (label === undefined || !(label.flags & cueKinds.other) || end - label.end > 8) return false;
  return labelGap.test(lower.slice(label.end, end));
}

/** Whether a noun stands before a label in its clause: "the code for your order is 556677". */
function isNamed(lower: string, cues: readonly Cue[], label: number): boolean {
  const noun = cues[label - 1];
  return (
    noun !== undefined &&
    (noun.flags & NOUN) !== 0 &&
    cues[label]!.start - noun.end < CLAUSE &&
    isOneClause(lower, noun.end, cues[label]!.start, false)
  );
}

const bareText = /^\s*(?:\d{6}|\d{3}[ -]\d{3})\s*$/;

function bestCodes(
  text: string,
  normal: NormalText,
  candidates: readonly Candidate[],
  scores: readonly number[],
): Code[] {
  const codes = new Map<string, Code>();
  const order = candidates.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]!);
  for (const index of order) {
    const { start, end, code } = candidates[index]!;
    const score = scores[index]!;
    if (score < (codes.size === 0 ? LEAST_CONFIDENCE : LEAST_SECOND)) break;
    if (codes.has(code)) continue;
    const confidence = Math.round(Math.min(score, 0.98) * 100) / 100;
    codes.set(code, toCode(text, normal, start, end, code, confidence));
  }
  const [only] = candidates;
  if (codes.size === 0 && only !== undefined && bareText.test(normal.plain)) {
    return [toCode(text, normal, only.start, only.end, only.code, 0.4)];
  }
  return [...codes.values()];
}
