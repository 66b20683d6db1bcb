import { beginsSentence } from "./clauses.ts";
import type { PlainCode } from "./code.ts";
import { findCodeCues, findNameCues, NOUN } from "./code-cues.ts";
import { type Cue, firstFrom } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";
import { normaliseText, originalSpan } from "./normalise-text.ts";

const LONGEST = 40;
/** What Turkish and others hang on a name after an apostrophe, and a full stop. */
const suffix = /['’](?!s\b)\p{Ll}{1,6}$|[.,;]+$/u;

type Span = { start: number; end: number };

/** "[Faro] …", "【青岚】…", "(Faro) …", and at the end "…【青岚】". */
const bracketed =
  /^\s*(?:\[([^\]\n]{2,40})\]|【([^】\n]{2,40})】|\(([^)\n]{2,40})\)|<([^>#\n]{2,40})>)/d;
const signed = /【([^】\n]{2,40})】\s*$/d;
/** "Faro: …", "Faro Pay - …", before anything else. */
const leading =
  /^\s*(?:(?:<#>|\[#\])\s*)?([^\s:：\-–—|>.,!?\n][^:：|>.,!?\n]{0,30}?)\s*(?:[:：|>]|\s[-–—]\s)/d;
/** One to four words that begin with a capital, or have one inside. */
const name =
  /(?:\p{Lu}[\p{Lu}\p{Ll}\p{Nd}'+]{0,30}|\p{Ll}{1,20}\p{Lu}[\p{Lu}\p{Ll}]{0,20})(?:(?: ?& ?|[ .-]| (?:of|de|du|di) )(?:\p{Lu}[\p{Lu}\p{Ll}\p{Nd}'+]{0,30}|\p{Ll}{1,20}\p{Lu}[\p{Lu}\p{Ll}]{0,20})){0,3}/uy;
const lastName = new RegExp(`(?<![\\p{Lu}\\p{Ll}\\p{Nd}])(${name.source})[ -]{0,1}$`, "du");

/**
 * Finds the service that a message names: in brackets, before a colon, or beside the noun for its code
 * ("your Faro code", "code for Faro").
 * @param codes what `findCodes` found in the text.
 * @returns its name as written there, at most 40 characters; null when the message names none.
 */
export function serviceOf(text: string, codes: readonly PlainCode[]): string | null {
  const normal = normaliseText(text);
  const { plain, lower } = normal;
  const found =
    [bracketed, signed]
      .map((pattern) => groupOf(pattern, plain))
      .find((span) => isSign(plain, span)) ??
    // Without a code, a word before a colon or after "for" is more often none than the name of a service.
    (codes.length === 0 ? null : findName(plain, lower));
  if (!found) return null;
  const { start, end } = originalSpan(text, normal, found.start, found.end);
  if (codes.some((code) => code.start < end && code.end > start)) return null;
  const name = text.slice(start, end).replace(suffix, "").trim().slice(0, LONGEST);
  return name.replace(/[\ud800-\udbff]$/, "") || null;
}

/** Texts name their service early, or not at all: no more than these places are looked at. */
const MOST_PLACES = 16;

function findName(plain: string, lower: string): Span | null {
  const cues = findCodeCues(lower);
  let looked = 0;
  for (const place of namesOf(plain, lower, cues)) {
    const span = place && withoutPlainWords(lower, place);
    if (span && isServiceName(plain.slice(span.start, span.end), cuesIn(cues, span))) return span;
    if (++looked === MOST_PLACES) return null;
  }
  return null;
}

/** What carriers put into brackets, and what is no name. */
const notNames =
  /^(?:(?:web|국제|국외)발신|광고|ad|sms|info|#|(?:security )?(?:alert|notice|warning)|reminder|note|attention|important|urgent)$/iu;

/** Whether brackets hold the sign of a service. */
const isSign = (plain: string, span: Span | null): span is Span =>
  span !== null && isShortName(plain.slice(span.start, span.end));

const isShortName = (run: string): boolean =>
  !unlikely.test(run) && !notNames.test(run.trim()) && run.trim().split(/\s+/).length <= 4;

/** Drops "your", "for" and the like from both ends of a run; null when nothing is left. */
function withoutPlainWords(lower: string, span: Span): Span | null {
  let { start, end } = span;
  for (;;) {
    while (start < end && /[\s-]/.test(lower[start]!)) start++;
    while (start < end && /[\s-]/.test(lower[end - 1]!)) end--;
    const run = lower.slice(start, end);
    const cues = findNameCues(run);
    const first = cues[0];
    const last = cues.at(-1);
    if (first?.start === 0) start += first.end;
    else if (last?.end === run.length && last.flags & cueKinds.your) end = start + last.start;
    else return run === "" ? null : { start, end };
  }
}

function groupOf(pattern: RegExp, plain: string): Span | null {
  const groups = pattern.exec(plain)?.indices?.slice(1) ?? [];
  const group = groups.find((each) => each !== undefined);
  return group === undefined ? null : { start: group[0], end: group[1] };
}

function cuesIn(cues: readonly Cue[], { start, end }: Span): Cue[] {
  const last = firstFrom(cues, end);
  let first = last;
  while (first > 0 && cues[first - 1]!.end > start) first--;
  return cues.slice(first, last);
}

const cuesNotInNames =
  NOUN |
  cueKinds.action |
  cueKinds.is |
  cueKinds.use |
  cueKinds.warnBefore |
  cueKinds.warnAfter |
  cueKinds.none;
const unlikely = /[@/\\{}"=*#,，。、;]|https?|www\.|\p{L}\.\p{L}{2}|\d{4,}|^[\d\s.,:-]*$|^\P{L}*$/u;

/**
 * Whether a run can be the name of a service: no link, number, or phrase about codes, at most four
 * words.
 */
function isServiceName(run: string, cues: readonly Cue[]): boolean {
  if (run.trim().length < 2 || !isShortName(run)) return false;
  return !cues.some(({ flags }) => flags & cuesNotInNames);
}

/**
 * What stands where names stand, the likeliest first: before a colon, beside the nouns, after
 * "for".
 */
function* namesOf(plain: string, lower: string, cues: readonly Cue[]): Generator<Span | null> {
  yield groupOf(leading, plain);
  const froms = findNameCues(lower);
  for (const { flags, start, end } of cues) {
    if (!(flags & NOUN)) continue;
    yield nameBefore(plain, lower, start);
    yield nameAfter(plain, end, froms);
  }
  for (const { flags, end } of froms) if (flags & cueKinds.from) yield nameAt(plain, end);
}

/**
 * "your Faro code", "Faro-Code": right before the noun; where a sentence begins, only what no plain
 * word looks like.
 */
function nameBefore(plain: string, lower: string, noun: number): Span | null {
  const from = Math.max(0, noun - LONGEST);
  const indices = lastName.exec(plain.slice(from, noun))?.indices?.[1];
  if (indices === undefined) return uncasedBefore(plain, noun);
  const span = { start: from + indices[0], end: from + indices[1] };
  const run = plain.slice(span.start, span.end);
  const isJoined = plain[span.end] === "-";
  return isJoined || unlikeWords.test(run) || !beginsSentence(lower, span.start) ? span : null;
}

/** A capital inside the word, or two words with capitals. */
const unlikeWords = /\p{L}\p{Lu}|\p{Nd}|\p{Lu}\S* \p{Lu}/u;
const uncased = /^\s*(?:<#>\s*)?([\p{Lo}\p{M}]{2,16})[\s:：-]{1,2}$/du;

/** In scripts without capitals: a word that begins the message, and then the noun. */
function uncasedBefore(plain: string, noun: number): Span | null {
  if (noun > LONGEST) return null;
  const indices = uncased.exec(plain.slice(0, noun))?.indices?.[1];
  return indices === undefined ? null : { start: indices[0], end: indices[1] };
}

/** "code for Faro", "código Faro": a name after the noun and a word such as "for". */
function nameAfter(plain: string, noun: number, froms: readonly Cue[]): Span | null {
  const direct = nameAt(plain, noun);
  if (direct !== null) return direct;
  for (let i = firstFrom(froms, noun); i < froms.length && froms[i]!.start - noun <= 24; i++) {
    if (froms[i]!.flags & cueKinds.from) return nameAt(plain, froms[i]!.end);
  }
  return null;
}

function nameAt(plain: string, at: number): Span | null {
  let start = at;
  while (start - at < 3 && /[\s"'«“„([]/.test(plain[start] ?? "")) start++;
  name.lastIndex = start;
  const match = name.exec(plain);
  if (match === null || start === at || /^ ?\d/.test(plain.slice(name.lastIndex))) return null;
  return { start, end: name.lastIndex };
}
