import type { Segment } from "#lib/messages/coding-of.ts";
import { septetsOf } from "#lib/messages/coding-of.ts";
import type { OffenceKind, Offender } from "./characters.ts";
import type { Placeholder } from "./fill-placeholders.ts";
import { type Finding, type FindingKind, finding, type Span } from "./findings.ts";
import type { Fit } from "./judge-template.ts";
import { type LabLanguage, languageOf } from "./language-of.ts";
import { nationalTableOf } from "./national-tables.ts";

type Given = {
  text: string;
  encoding: Fit["encoding"];
  segments: readonly Segment[];
  offenders: readonly Offender[];
  asGsm7: Fit | null;
  placeholders: readonly Placeholder[];
  language: LabLanguage | undefined;
};

/** A name may be that much longer than the sample. */
const FEW_UNITS = 10;

/** What each kind of character is told as. */
const kinds: Record<OffenceKind, FindingKind> = {
  sign: "replaceable-characters",
  letter: "plain-letters",
  invisible: "invisible-characters",
  emoji: "emoji",
  broken: "broken-characters",
  script: "ucs-2",
};

/** Judges how a text is coded, what forces that, and how many SMS it takes. */
export function judgeCoding(given: Given): Finding[] {
  const { text, encoding, segments, offenders } = given;
  const findings: Finding[] = [lengthFinding(segments)];
  const left = (segments.at(-1)?.room ?? 0) - (segments.at(-1)?.units ?? 0);
  const isOpen = given.placeholders.some(({ role }) => role !== "code" && role !== "hash");
  if (isOpen && left < FEW_UNITS) findings.push(finding("nearly-full", { left }));
  if (encoding === "gsm-7") findings.push(finding("gsm-7"));
  const escaped = placesOf(text, (unit) => septetsOf(unit) === 2);
  if (encoding === "gsm-7" && escaped.length > 0) {
    const chars = listOf(escaped.map(({ start }) => text[start]!));
    findings.push(finding("extension-characters", { chars, count: escaped.length }, escaped));
  }
  for (const kind of Object.keys(kinds) as OffenceKind[]) {
    const some = offenders.filter((offender) => offender.kind === kind);
    if (some.length > 0) findings.push(offenceFinding(kind, some, given));
  }
  const mixed = mixedWords(text);
  if (mixed.length > 0) {
    const word = text.slice(mixed[0]!.start, mixed[0]!.end);
    findings.push(finding("mixed-scripts", { word }, mixed));
  }
  const table = nationalTableOf(offenders.map(({ char }) => char));
  if (table) findings.push(finding("national-table", { table }));
  const language = given.language ?? languageOf(withoutSpans(text, mixed));
  if (language) findings.push(finding("language-note", { language }));
  if (rightToLeft.test(text)) findings.push(finding("right-to-left"));
  return findings;
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  return spans
    .toReversed()
    .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function lengthFinding(segments: readonly Segment[]): Finding {
  const { units = 0, room = 0 } = segments.at(-1) ?? {};
  const count = segments.length;
  if (count <= 1) return finding("one-segment", { units, room, left: room - units });
  const borders = segments.slice(1).map(({ start }) => ({ start, end: start }));
  return finding("several-segments", { count, room, left: room - units }, borders);
}

function offenceFinding(kind: OffenceKind, some: readonly Offender[], given: Given): Finding {
  const where = some.flatMap(({ char, starts }) =>
    starts.map((start): Span => ({ start, end: start + char.length })),
  );
  const names = some.map(({ char, codePoint }) =>
    kind === "sign" || kind === "letter" || kind === "script" || kind === "emoji"
      ? char
      : codePoint,
  );
  const replacements = listOf(
    some
      .map(({ replacement }) => (replacement === " " ? "␣" : (replacement ?? "")))
      .filter(Boolean),
  );
  const now = given.segments.length;
  const after = given.asGsm7?.segments ?? 0;
  return finding(
    kinds[kind],
    {
      chars: listOf(names),
      replacements,
      count: where.length,
      now,
      after,
      saved: after === 0 ? 0 : now - after,
    },
    where.sort((a, b) => a.start - b.start),
  );
}

const MOST_NAMED = 12;

/** Each once, the first dozen. */
function listOf(chars: readonly string[]): string {
  const each = [...new Set(chars)];
  return each.slice(0, MOST_NAMED).join(" ") + (each.length > MOST_NAMED ? " …" : "");
}

function placesOf(text: string, isMeant: (unit: number) => boolean): Span[] {
  const places: Span[] = [];
  for (let start = 0; start < text.length; start++) {
    if (isMeant(text.charCodeAt(start))) places.push({ start, end: start + 1 });
  }
  return places;
}

/** Words of Latin letters and letters that only look like them: `cоde` with a Cyrillic о. */
function mixedWords(text: string): Span[] {
  return [...text.matchAll(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,}/gu)]
    .filter(([word]) => {
      const scripts = [
        /\p{Script=Latin}/u,
        /\p{Script=Cyrillic}/u,
        /(?![ΔΦΓΛΩΠΨΣΘΞ])\p{Script=Greek}/u,
      ];
      return scripts.filter((script) => script.test(word)).length > 1;
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
