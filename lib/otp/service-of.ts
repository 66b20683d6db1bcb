import { beginsSentence } from "./clauses.ts";
import type { Code } from "./code.ts";
import { findCodeCues, NOUN } from "./code-cues.ts";
import services from "./compiled/services.json" with { type: "json" };
import { type Cue, findCues, readCues } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";
import { normaliseText, originalSpan } from "./normalise-text.ts";

const table = readCues(services);
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
  /^\s*(?:<#>|\[#\])?\s*([^\s:：\-–—|>.,!?\n][^:：|>.,!?\n]{0,30}?)\s*(?:[:：|>]|\s[-–—]\s)/d;
/** One to four words that begin with a capital, or have one inside. */
const name =
  /(?:\p{Lu}[\p{Lu}\p{Ll}\p{Nd}'+]*|\p{Ll}+\p{Lu}[\p{Lu}\p{Ll}]*)(?:(?: ?& ?|[ .-]| (?:of|de|du|di) )(?:\p{Lu}[\p{Lu}\p{Ll}\p{Nd}'+]*|\p{Ll}+\p{Lu}[\p{Lu}\p{Ll}]*)){0,3}/uy;
const lastName = new RegExp(`(?<![\\p{Lu}\\p{Ll}\\p{Nd}])(${name.source})[ -]{0,1}$`, "du");

/**
 * Finds the service that a message names: in brackets, before a colon, or beside the noun for its code
 * ("your Faro code", "code for Faro").
 * @param codes what `findCodes` found in the text.
 * @returns its name as written there, at most 40 characters; null when the message names none.
 */
export function serviceOf(text: string, codes: readonly Code[]): string | null {
  const normal = normaliseText(text);
  const { plain, lower } = normal;
  const cues = findCodeCues(lower);
  const signs = [bracketed, signed].map((pattern) => groupOf(pattern, plain));
  // Without a code, a word before a colon or after "for" is more often none than the name of a service.
  const names =
    codes.length === 0 ? [] : [groupOf(leading, plain), ...besideNoun(plain, lower, cues)];
  const found =
    signs.find((span) => isSign(plain, span)) ??
    names
      .map((span) => span && withoutPlainWords(lower, span))
      .find((span) => span && isServiceName(plain.slice(span.start, span.end), cuesIn(cues, span)));
  if (!found) return null;
  const { start, end } = originalSpan(text, normal, found.start, found.end);
  if (codes.some((code) => code.start < end && code.end > start)) return null;
  return text.slice(start, end).replace(suffix, "").trim().slice(0, LONGEST);
}

/** What carriers put into brackets, and what is no name. */
const labels =
  /^(?:(?:web|국제|국외)발신|광고|ad|sms|info|#|(?:security )?(?:alert|notice|warning)|reminder|note|attention|important|urgent)$/iu;

/** Whether brackets hold the sign of a service. */
const isSign = (plain: string, span: Span | null): span is Span =>
  span !== null && isShortName(plain.slice(span.start, span.end));

const isShortName = (run: string): boolean =>
  !unlikely.test(run) && !labels.test(run.trim()) && run.trim().split(/\s+/).length <= 4;

/** Drops "your", "for" and the like from both ends of a run; null when nothing is left. */
function withoutPlainWords(lower: string, span: Span): Span | null {
  let { start, end } = span;
  for (;;) {
    while (start < end && /[\s-]/.test(lower[start]!)) start++;
    while (start < end && /[\s-]/.test(lower[end - 1]!)) end--;
    const run = lower.slice(start, end);
    const cues = findCues(table, run);
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

const cuesIn = (cues: readonly Cue[], { start, end }: Span): Cue[] =>
  cues.filter((cue) => cue.start < end && cue.end > start);

const notInNames =
  NOUN |
  cueKinds.action |
  cueKinds.is |
  cueKinds.use |
  cueKinds.warnBefore |
  cueKinds.warnAfter |
  cueKinds.none;
const unlikely = /[@/\\{}"=*#,，。、;]|https?|www\.|\d{4,}|^[\d\s.,:-]*$|^\P{L}*$/u;

/** Whether a run can be the name of a service: no link, number, or phrase about codes, at most four words. */
function isServiceName(run: string, cues: readonly Cue[]): boolean {
  if (run.trim().length < 2 || !isShortName(run)) return false;
  return !cues.some(({ flags }) => flags & notInNames);
}

/** The names beside the nouns of a message, the likeliest first. */
function besideNoun(plain: string, lower: string, cues: readonly Cue[]): Span[] {
  const froms = findCues(table, lower);
  const found: Span[] = [];
  for (const noun of cues) {
    if (!(noun.flags & NOUN)) continue;
    const before = nameBefore(plain, lower, noun.start);
    const after = nameAfter(plain, noun.end, froms);
    if (before !== null) found.push(before);
    if (after !== null) found.push(after);
  }
  for (const from of froms) {
    const span = from.flags & cueKinds.from ? nameAt(plain, from.end) : null;
    if (span !== null) found.push(span);
  }
  return found;
}

/** "your Faro code", "Faro-Code": a name right before the noun; at the beginning of a sentence only one that no plain word looks like. */
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
const uncased = /^\s*(?:<#>)?\s*([\p{Lo}\p{M}]{2,16})[\s:：-]{1,2}$/du;

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
  const from = froms.find(({ start, flags }) => flags & cueKinds.from && start >= noun);
  return from !== undefined && from.start - noun <= 24 ? nameAt(plain, from.end) : null;
}

function nameAt(plain: string, at: number): Span | null {
  let start = at;
  while (start - at < 3 && /[\s"'«“„([]/.test(plain[start] ?? "")) start++;
  name.lastIndex = start;
  const match = name.exec(plain);
  if (match === null || start === at || /^ ?\d/.test(plain.slice(name.lastIndex))) return null;
  return { start, end: name.lastIndex };
}
