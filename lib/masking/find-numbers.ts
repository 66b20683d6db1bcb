import { findCodeCues } from "#lib/otp/code-cues.ts";
import { cueKinds as codeKinds } from "#lib/otp/cues/cue-set.ts";
import { kindOf, LETTER } from "#lib/otp/writing.ts";
import { isCardNumber } from "./is-card-number.ts";
import { isFreePhone } from "./is-free-phone.ts";
import type { PersonalSpan } from "./personal-span.ts";
import { cueKinds } from "./phrases.ts";
import { firstEndingAfter, holdsCode, type Reading, type Stretch } from "./reading.ts";

/** Groups of digits with what may stand between those of one number. */
type Run = { groups: Stretch[]; hasPlus: boolean; start: number; end: number };

const sevenDigits = /\d(?:[ .\-/()·]{0,3}\d){6}/;
const MOST_GROUPS = 16;
/** Right before a number: "+", "(", "+(". */
const opening = /[+(]/;

/** Finds payment card numbers and phone numbers; each digit is looked at a bounded number of times. */
export function findNumbers(reading: Reading): PersonalSpan[] {
  const { plain } = reading;
  const found: PersonalSpan[] = [];
  // Most messages hold a code and no longer number.
  if (!sevenDigits.test(plain)) return found;
  for (let at = 0; at < plain.length; ) {
    if (!isDigit(plain, at)) {
      at++;
      continue;
    }
    const run = runFrom(plain, at);
    at = run.end;
    judgeRun(reading, run, found);
  }
  return found;
}

function judgeRun(reading: Reading, run: Run, found: PersonalSpan[]): void {
  if (digitsIn(reading.plain, run.groups).length < FEWEST_DIGITS) return;
  const card = cardIn(reading.plain, run.groups);
  if (card === null) {
    const phone = phoneIn(reading, run);
    if (phone) found.push({ ...phone, kind: "phone" });
    return;
  }
  const { first, last } = card;
  const start = run.groups[first]!.start;
  found.push({ start, end: run.groups[last]!.end, kind: "card" });
  for (const groups of [run.groups.slice(0, first), run.groups.slice(last + 1)]) {
    if (groups.length === 0) continue;
    const hasPlus = run.hasPlus && groups[0] === run.groups[0];
    const from = groups[0] === run.groups[0] ? run.start : groups[0]!.start;
    judgeRun(reading, { groups, hasPlus, start: from, end: groups.at(-1)!.end }, found);
  }
}

const FEWEST_DIGITS = 7;

function runFrom(plain: string, at: number): Run {
  const groups: Stretch[] = [];
  let end = at;
  for (let next = at; groups.length < MOST_GROUPS; ) {
    end = next;
    while (isDigit(plain, end)) end++;
    groups.push({ start: next, end });
    const gap = gapAfter(plain, end);
    if (gap === 0) break;
    next = end + gap;
  }
  let start = at;
  while (start > 0 && at - start < 2 && opening.test(plain[start - 1]!)) start--;
  const hasPlus = plain.slice(start, at).includes("+");
  // A bracket that is not closed within the number belongs to the sentence.
  const inside = plain.slice(at, end);
  if (!inside.includes(")")) while (plain[start] === "(") start++;
  return { groups, hasPlus, start, end };
}

const gapUnits = " .-/()·";

/** How many units stand between two groups of one number; 0 when the number ends. */
function gapAfter(plain: string, at: number): number {
  let gap = 0;
  while (gap < 3 && gapUnits.includes(plain[at + gap] ?? "\n")) gap++;
  if (gap === 0 || !isDigit(plain, at + gap)) return 0;
  const written = plain.slice(at, at + gap);
  return gap === 1 || /^(?: ?[()-] ?|\) ?-|- ?\(|\. ?| - )$/.test(written) ? gap : 0;
}

const isDigit = (plain: string, at: number): boolean => {
  const unit = plain.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
};

const digitsIn = (plain: string, groups: readonly Stretch[]): string =>
  groups.map(({ start, end }) => plain.slice(start, end)).join("");

/** The groups that are a card number together: written without gaps, or in groups of four or so. */
function cardIn(plain: string, groups: readonly Stretch[]): { first: number; last: number } | null {
  for (let first = 0; first < groups.length; first++) {
    const { start, end } = groups[first]!;
    let digits = plain.slice(start, end);
    if (isCardNumber(digits)) return { first, last: first };
    if (digits.length < 2 || digits.length > 8) continue;
    const separator = plain[end];
    for (let last = first + 1; last < groups.length && digits.length < 19; last++) {
      const between = plain.slice(groups[last - 1]!.end, groups[last]!.start);
      if (between !== separator) break;
      digits += plain.slice(groups[last]!.start, groups[last]!.end);
      if (isCardNumber(digits) && !/^[/(]$/.test(between)) return { first, last };
    }
  }
  return null;
}

const CUE_BEFORE = 32;
const CUE_AFTER = 28;

function phoneIn(reading: Reading, run: Run): Stretch | null {
  const { plain } = reading;
  const shape = shapeOf(plain, run);
  if (shape === null || isGlued(plain, run)) return null;
  const written = run.groups.map(({ start, end }) => plain.slice(start, end));
  if (isFreePhone(written, run.hasPlus)) return null;
  if (run.hasPlus) return { start: run.start, end: run.end };
  if (holdsCode(reading, run.start, run.end)) return null;
  if (shape === "any" && !isByPhoneCue(reading, run)) return null;
  const isLoose = shape === "any" || run.groups.length === 1;
  if (isLoose && reading.isLabelled(run.start) && !isRightAfterPhoneCue(reading, run)) return null;
  return { start: run.start, end: run.end };
}

/** `phone`: hardly anything else is written so. `any`: a phone number if a word says so. */
function shapeOf(plain: string, { groups, hasPlus, start, end }: Run): "phone" | "any" | null {
  const digits = digitsIn(plain, groups);
  const { length } = digits;
  if (length > 15) return null;
  if (hasPlus) return length >= 8 ? "phone" : null;
  const written = plain.slice(start, end);
  if (isDateOrAmount(written) || isMeasured(plain, end)) return null;
  if (/^00[1-9]/.test(digits) && length >= 11) return "phone";
  if (/^0\d{1,5}[ /-]|^\(0/.test(written) && length >= 9 && length <= 12) return "phone";
  if (/^0\d(?:[ .-]?\d\d){4}$/.test(written)) return "phone";
  if (/^0[1-9]\d{8,9}$/.test(written)) return "phone";
  if (/^(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}$/.test(written))
    return "phone";
  if (/^\([1-9]\d\) ?9?\d{4}[ -]?\d{4}$/.test(written)) return "phone";
  if (/^8[ -]?\(?9\d\d\)?[ -]?\d{3}[ -]?\d\d[ -]?\d\d$/.test(written)) return "phone";
  if (/^1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/.test(written)) return "phone";
  if (/^01[016789]-?\d{3,4}-\d{4}$/.test(written)) return "phone";
  return length <= 13 ? "any" : null;
}

/** "2026-03-11 10:30", "1.250.000", "192.168.10.25". */
function isDateOrAmount(written: string): boolean {
  return (
    /^(?:19|20)\d\d([-/. ])\d{1,2}\1\d{1,2}(?!\d)/.test(written) ||
    /^\d{1,2}([-/. ])\d{1,2}\1(?:19|20)\d\d(?!\d)/.test(written) ||
    /^(?:(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d|[0-3]\d(?:0\d|1[0-2])20\d\d)$/.test(written) ||
    /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(written) ||
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(written) ||
    /^\d+\.\d{1,2}$/.test(written)
  );
}

const isMeasured = (plain: string, end: number): boolean =>
  /^(?: ?[%€$£¥₹₽₺₩°]|,\d|:\d)/.test(plain.slice(end, end + 3));

/** A letter, or a mark of a reference, right beside it makes it part of something else. */
function isGlued(plain: string, { start, end }: Run): boolean {
  const before = plain[start - 1] ?? " ";
  const after = plain[end] ?? " ";
  if (/[\w#*@/$€£¥₹₽₺₩=•█]/.test(before) || isLetter(before)) return true;
  if (before === "-" && /[\w]/.test(plain[start - 2] ?? " ")) return true;
  if (/[.,]/.test(before) && /\d/.test(plain[start - 2] ?? " ")) return true;
  return (
    /[\w#*@%]/.test(after) || isLetter(after) || (after === "-" && /\w/.test(plain[end + 1] ?? " "))
  );
}

const isLetter = (unit: string): boolean => kindOf(unit.charCodeAt(0)) === LETTER;

/** Whether a word for a phone call stands close before, or right after, in the same sentence. */
function isByPhoneCue({ plain, cues }: Reading, { start, end }: Run): boolean {
  const next = firstEndingAfter(cues, start);
  for (let i = next - 1; i >= 0 && start - cues[i]!.end <= CUE_BEFORE; i--) {
    if (cues[i]!.flags & cueKinds.phone)
      return !/\d{3}|[!?\n，。、]/.test(plain.slice(cues[i]!.end, start));
  }
  for (let i = next; i < cues.length && cues[i]!.start - end <= CUE_AFTER; i++) {
    if (cues[i]!.start < end) continue;
    if (cues[i]!.flags & cueKinds.phone)
      return !/[\d.!?\n。]/.test(plain.slice(end, cues[i]!.start));
  }
  return false;
}

function isRightAfterPhoneCue({ cues }: Reading, { start }: Run): boolean {
  for (
    let i = firstEndingAfter(cues, start) - 1;
    i >= 0 && start - cues[i]!.end <= RIGHT_AFTER;
    i--
  ) {
    if (cues[i]!.flags & cueKinds.phone) return true;
  }
  return false;
}

const RIGHT_AFTER = 6;

/** Tells what phrases for other numbers stand right before: "order no. 100-558231". */
export function labels(plain: string, lower: string): (start: number) => boolean {
  const others = findCodeCues(lower).filter(({ flags }) => flags & codeKinds.other);
  return (start) => {
    const last = others[firstEndingAfter(others, start) - 1];
    return last !== undefined && /^[\s:.#№nº°o(-]{0,6}$/i.test(plain.slice(last.end, start));
  };
}
