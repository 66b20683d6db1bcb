import { expiryOf } from "#lib/otp/expiry-of.ts";
import { type NormalText, normaliseText, originalSpan } from "#lib/otp/normalise-text.ts";
import { findPersonalCues } from "./cues.ts";
import { findAddresses } from "./find-addresses.ts";
import { findEmails } from "./find-emails.ts";
import { findIbans } from "./find-ibans.ts";
import { findNames } from "./find-names.ts";
import { findNumbers, labels } from "./find-numbers.ts";
import { findPasswords } from "./find-passwords.ts";
import type { PersonalKind, PersonalSpan } from "./personal-span.ts";
import { holdsCode, type Reading, type Stretch } from "./reading.ts";

/**
 * Finds personal data in a text: e-mail addresses, phone numbers, payment cards, bank accounts,
 * passwords that stay good, street addresses, and names after a greeting.
 * @param text any content; the time is linear in its length
 * @param codes where its one-time codes stand: they are never part of what is found, unless they lie
 *   within a longer number or address
 * @returns spans in order, apart from each other, that split no character
 */
export function findPersonal(text: string, codes: readonly Stretch[] = []): PersonalSpan[] {
  const normal = normaliseText(text);
  const reading = readingOf(normal, codes);
  const { plain, lower } = reading;
  const found: PersonalSpan[] = [];
  add(found, "email", findEmails(plain));
  if (/\d/.test(plain)) {
    add(found, "iban", findIbans(lower));
    found.push(...findNumbers(reading));
  }
  if (reading.cues.length > 0) {
    add(found, "password", findPasswords(reading));
    add(found, "name", findNames(reading));
  } else if (plain.includes("様")) add(found, "name", findNames(reading));
  if (/\d/.test(plain)) add(found, "address", clearOfCodes(reading, findAddresses(reading)));
  if (found.length === 0) return found;
  return apart(found.flatMap((span) => besideCodes(reading, span))).map(({ start, end, kind }) => ({
    ...originalSpan(text, normal, start, end),
    kind,
  }));
}

function readingOf(normal: NormalText, codes: readonly Stretch[]): Reading {
  const { plain, lower, offsets } = normal;
  let isLabelled: Reading["isLabelled"] | null = null;
  let isShortLived: boolean | null = null;
  return {
    plain,
    lower,
    cues: findPersonalCues(lower),
    codes:
      offsets === null ? codes : codes.map((code) => normalStretch(offsets, plain.length, code)),
    isLabelled(start) {
      isLabelled ??= labels(plain, lower);
      return isLabelled(start);
    },
    isShortLived() {
      isShortLived ??= (expiryOf(plain) ?? Number.POSITIVE_INFINITY) <= SHORT_LIFE;
      return isShortLived;
    },
  };
}

/** A code that is good for an hour at most is none that stays, whatever it is called. */
const SHORT_LIFE = 3600;

function normalStretch(offsets: Int32Array, length: number, { start, end }: Stretch): Stretch {
  return { start: firstAt(offsets, length, start), end: firstAt(offsets, length, end) };
}

/** The first place of the normal text that stands for an offset or one after it. */
function firstAt(offsets: Int32Array, length: number, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function add(found: PersonalSpan[], kind: PersonalKind, stretches: Stretch[]): void {
  for (const { start, end } of stretches) found.push({ start, end, kind });
}

/** What holds a part of a code: a password is all of it, anything else ends or begins beside it. */
function besideCodes(
  { plain, codes }: Reading,
  { start, end, kind }: PersonalSpan,
): PersonalSpan[] {
  const span = { start, end, kind };
  for (const code of codes) {
    if (code.end <= start || end <= code.start) continue;
    if (start <= code.start && code.end <= end) continue;
    if (kind === "password") {
      span.start = Math.min(span.start, code.start);
      span.end = Math.max(span.end, code.end);
    } else if (code.start < start) span.start = Math.max(span.start, code.end);
    else span.end = Math.min(span.end, code.start);
  }
  if (span.start === start && span.end === end) return [span];
  const rest = plain.slice(span.start, span.end);
  const inner = /[\p{L}\p{N}].*[\p{L}\p{N}]/su.exec(rest);
  if (!inner) return [];
  const from = span.start + inner.index;
  return [{ start: from, end: from + inner[0].length, kind }];
}

/** An address ends before a code, for what goes on after its street may be anything. */
function clearOfCodes(reading: Reading, stretches: Stretch[]): Stretch[] {
  return stretches.flatMap(({ start, end }) => {
    if (!holdsCode(reading, start, end)) return [{ start, end }];
    const code = reading.codes.find((each) => each.start < end && start < each.end)!;
    const isLeft = code.start - start >= FEWEST_UNITS;
    return isLeft && /\d/.test(reading.plain.slice(start, code.start))
      ? [{ start, end: code.start }]
      : [];
  });
}

const FEWEST_UNITS = 8;

/** Spans that overlap become one, of the kind that began first. */
function apart(found: PersonalSpan[]): PersonalSpan[] {
  const sorted = found
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: PersonalSpan[] = [];
  for (const span of sorted) {
    const last = spans.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else spans.push({ ...span });
  }
  return spans;
}
