import { NOUN } from "./code-cues.ts";
import type { Cue } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";
import type { NormalText } from "./normalise-text.ts";

/** What a span of a message is when it is not a code. */
export type SpanKind =
  | "url"
  | "email"
  | "hash"
  | "id"
  | "command"
  | "date"
  | "phone"
  | "amount"
  | "time"
  | "duration"
  | "number";

/** A span of the normal text that is never a code. */
export type Span = { start: number; end: number; kind: SpanKind };

const urlPattern =
  /(?<![a-z0-9.@-])(?:(?:[a-z][a-z0-9+]{1,11}:\/\/|www\.)[!#-;=?-~]{1,2048}(?<![.,;:!?)\]])|(?:[a-z0-9-]{1,63}\.){0,4}(?=[0-9-]{0,62}[a-z])[a-z0-9-]{1,63}\.(?:(?:com|net|org|io|co|app|me|ly|gl|info|dev|xyz|ru|cn|ir|in|id|uk|de|fr|es|it|nl|pl|tr|br|jp|kr|eu|us|tv|gg|page|link|shop|online|site|example)(?![a-z0-9-])(?:[/?:][!#-;=?-~]{0,2048}(?<![.,;:!?)\]]))?|[a-z]{2,12}\/[!#-;=?-~]{0,2048}(?<![.,;:!?)\]])))/g;
const emailPattern =
  /(?<![a-z0-9._+-])[a-z0-9._+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/g;
const phonePattern =
  /(?<![a-z0-9+])(?:\+\d{8,15}(?!\d)|\+\d[\d ().-]{6,18}\d(?!\d)|\(\+?\d{1,5}\)[ -]?\d[\d -]{4,12}\d(?!\d)|(?:\d[-. ])?\d{3}[-. ]\d{3}[-. ]\d{4}(?![\d-])|0\d{1,4}[ -]\d{5,8}(?![\d.,:-]))/g;
/** Groups of digits, three or more: a phone or account number when they are nine digits together. */
const groupsPattern = /(?<![a-z0-9+.,:/-])\d{1,5}(?:[ -]\d{1,5}){2,7}(?![\w:])/g;
const commandPattern = /[*#]{1,2}\d[\d*#]{0,30}#/g;
const idPattern = /(?<![\w-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/g;
const numberPattern = /(?<![a-z0-9])(?:\d{1,3}(?: \d{3})+(?![\d]|[.:/-]\d)|\d+(?:[.,:/-]\d+)*)/g;
const datePattern = /(?<!\d)\d{4} ?[年년] ?\d{1,2} ?[月월](?: ?\d{1,2} ?[日일号])?/g;
const clockPattern = /^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/;
const hashPattern = /^[A-Za-z0-9+/]{11}$/;
const hashMark = /^\s?(?:<#>|\[#\])/;
/** More digits count no minutes. */
const LONGEST_COUNT = 4;
const TIMES = cueKinds.seconds | cueKinds.minutes | cueKinds.hours | cueKinds.days;

/**
 * Finds what is certainly not a code in a normal text: links, e-mail addresses, app hashes, dialled
 * commands, phone numbers, amounts, dates, times and other measured numbers.
 * @returns spans in order, without overlap.
 */
export function findSpans({ plain, lower }: NormalText, cues: readonly Cue[]): Span[] {
  const spans: Span[] = [];
  const hash = findHash(plain);
  if (hash !== null) spans.push(hash);
  if (lower.includes("@")) addMatches(spans, emailPattern, lower, "email");
  if (/\.\S|:\/\//.test(lower)) addMatches(spans, urlPattern, lower, "url");
  if (/[年년]/.test(lower)) addMatches(spans, datePattern, lower, "date");
  if (lower.includes("#")) addMatches(spans, commandPattern, lower, "command");
  if (lower.includes("-")) addMatches(spans, idPattern, lower, "id");
  addMatches(spans, phonePattern, lower, "phone");
  addGroups(spans, lower);
  addNumbers(spans, lower, cues);
  return withoutOverlaps(spans);
}

function addMatches(spans: Span[], pattern: RegExp, lower: string, kind: SpanKind): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(lower); match !== null; match = pattern.exec(lower)) {
    spans.push({ start: match.index, end: pattern.lastIndex, kind });
  }
}

const FEWEST_PHONE_DIGITS = 9;

function addGroups(spans: Span[], lower: string): void {
  groupsPattern.lastIndex = 0;
  for (let match = groupsPattern.exec(lower); match !== null; match = groupsPattern.exec(lower)) {
    const groups = match[0].split(/[ -]/);
    if (match[0].length - groups.length + 1 < FEWEST_PHONE_DIGITS) continue;
    const [first = "", second = "", third = ""] = groups;
    const isDated = first.length === 4 && isDate([first, second, third]);
    const end = isDated ? match.index + 10 : groupsPattern.lastIndex;
    spans.push({ start: match.index, end, kind: isDated ? "date" : "phone" });
  }
}

/**
 * The SMS Retriever hash: 11 base64 characters, the last word of the message (Google Play
 * services).
 */
function findHash(plain: string): Span | null {
  const end = plain.trimEnd().length;
  const start = end - 11;
  if (start <= 0 || plain.charCodeAt(start - 1) > 0x20) return null;
  const word = plain.slice(start, end);
  if (!hashPattern.test(word)) return null;
  const isMixed = /[A-Z]/.test(word.slice(1)) && /[a-z]/.test(word) && /[0-9+/]/.test(word);
  if (!isMixed && !hashMark.test(plain)) return null;
  return { start, end, kind: "hash" };
}

function addNumbers(spans: Span[], lower: string, cues: readonly Cue[]): void {
  let next = 0;
  numberPattern.lastIndex = 0;
  for (let match = numberPattern.exec(lower); match !== null; match = numberPattern.exec(lower)) {
    const start = match.index;
    const end = numberPattern.lastIndex;
    while (next < cues.length && cues[next]!.end <= start) next++;
    const before = cues[next - 1];
    const after = cues[next];
    const kind = numberKind(match[0], lower, start, end, before, after);
    if (kind !== null) spans.push({ start, end, kind });
  }
}

function numberKind(
  digits: string,
  lower: string,
  start: number,
  end: number,
  before: Cue | undefined,
  after: Cue | undefined,
): SpanKind | null {
  const shape = shapeKind(digits);
  if (before !== undefined) {
    if (
      before.flags & cueKinds.money &&
      touches(lower, before.end, start) &&
      !endsNumber(lower, before.start)
    ) {
      return "amount";
    }
    if (before.flags & cueKinds.month && digits.length <= 4 && isDated(lower, before.end, start)) {
      return "date";
    }
  }
  if (after !== undefined && after.start >= end) {
    if (after.flags & cueKinds.month && digits.length <= 4 && isDated(lower, end, after.start)) {
      return "date";
    }
    if (shape === "date" || shape === "time" || !isRightAfter(lower, end, after)) {
      return shape;
    }
    if (isGluedOn(lower, after.end) || after.flags & NOUN) return shape;
    if (after.flags & cueKinds.money && !startsNumber(lower, after.end)) return "amount";
    if (after.flags & TIMES && isCount(lower, digits, start, after.end)) return "duration";
    if (after.flags & cueKinds.unit) return "number";
  }
  return shape;
}

const touches = (lower: string, from: number, to: number): boolean =>
  to - from <= 2 && /^[ .:]{0,2}$/.test(lower.slice(from, to));
/** Where words have no spaces, a unit of one letter counts only where it touches its number. */
const isRightAfter = (lower: string, from: number, { start, end }: Cue): boolean =>
  start === from ||
  (start - from === 1 &&
    (lower[from] === " " || lower[from] === "-") &&
    (end - start > 1 || lower.charCodeAt(start) < 0x2e80));
const endsNumber = (lower: string, at: number): boolean =>
  /\d[ .]{0,2}$/.test(lower.slice(Math.max(0, at - 3), at));
/** "m2x" after a 7 is no unit. */
const isGluedOn = (lower: string, at: number): boolean =>
  /^[a-z0-9]/.test(lower.slice(at, at + 1)) && /[a-z0-9]/.test(lower.slice(at - 1, at));
/**
 * Whether a number counts the unit after it: it is short, no last group of a longer one, and before
 * no clock time.
 */
const isCount = (lower: string, digits: string, start: number, unitEnd: number): boolean =>
  digits.length <= LONGEST_COUNT &&
  !/\d $/.test(lower.slice(Math.max(0, start - 2), start)) &&
  !startsNumber(lower, unitEnd);
const startsNumber = (lower: string, from: number): boolean =>
  /^[ .]{0,2}\d/.test(lower.slice(from, from + 3));
/** "12. März", "March 3rd, 2026", "12 de marzo de 2026", "12-mar". */
const isDated = (lower: string, from: number, to: number): boolean =>
  to - from <= 5 &&
  /^[ .,'°º-]{0,2}(?:st|nd|rd|th|er|de|of|di)?[ .,-]{0,2}$/.test(lower.slice(from, to));

/** Tells dates, clock times and other written numbers by their separators. */
function shapeKind(digits: string): SpanKind | null {
  if (clockPattern.test(digits)) return "time";
  const parts = digits.split(/[.,:/-]/, 4);
  if (parts.length < 2 || digits.length > 40) return null;
  if (/^\d\d[-/]\d\d$/.test(digits)) return isDayMonth(parts[0]!, parts[1]!) ? "date" : null;
  if (parts.length === 3 && /[./-]/.test(digits) && isDate(parts)) return "date";
  return /[.,:/]/.test(digits) ? "number" : null;
}

function isDate(parts: readonly string[]): boolean {
  const [first = "", second = "", third = ""] = parts;
  if (first.length === 4) return isYear(first) && isDayMonth(second, third);
  if (first.length > 2 || second.length > 2) return false;
  return (third.length === 4 ? isYear(third) : third.length === 2) && isDayMonth(first, second);
}

const isYear = (digits: string): boolean => /^(?:1[34]|19|20|25)\d\d$/.test(digits);
const isDayMonth = (one: string, two: string): boolean => {
  const low = Math.min(Number(one), Number(two));
  return (
    one.length <= 2 && two.length <= 2 && low >= 1 && low <= 12 && Number(one) + Number(two) <= 43
  );
};

/**
 * Where two spans overlap, the one that begins first holds; of two that begin together, the longer,
 * but a date before all.
 */
function withoutOverlaps(spans: Span[]): Span[] {
  const rank = ({ kind }: Span): number => (kind === "date" ? 1 : 0);
  spans.sort((a, b) => a.start - b.start || rank(b) - rank(a) || b.end - a.end);
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
