import { codingOf, type Segment, segmentsOf } from "#lib/messages/coding-of.ts";
import { type ExplainedCode, explainCodes, type Rejected } from "#lib/otp/explain-codes.ts";
import { type Offender, offendersOf, plainText } from "./characters.ts";
import { fillPlaceholders, type Placeholder } from "./fill-placeholders.ts";
import { type Finding, finding } from "./findings.ts";
import { judgeCode } from "./judge-code.ts";
import { judgeCoding } from "./judge-coding.ts";
import { judgeOffers, type Offers } from "./judge-offers.ts";
import { judgeSender } from "./judge-sender.ts";
import { judgeWording } from "./judge-wording.ts";
import type { LabLanguage } from "./language-of.ts";
import { MOST_UNITS } from "./most-units.ts";

export const CODE_LENGTHS = { least: 4, most: 10, usual: 6 } as const;

export type TemplateOptions = {
  /** Who it is sent as: a name or a number. */
  sender?: string | undefined;
  /** The site that the code is for. */
  host?: string | undefined;
  /** What it is written in; otherwise told by its letters. */
  language?: LabLanguage | undefined;
  /** How many digits are put where a template has its code. */
  codeLength?: number | undefined;
};

/** A text as it is sent in one encoding. */
export type Fit = {
  encoding: "gsm-7" | "ucs-2";
  segments: number;
  units: number;
  unitsLeft: number;
};

/** All that the lab says about a template. Places are UTF-16 offsets in `text`. */
export type Verdict = {
  /** What was judged: cut to what is read, its placeholders filled. */
  text: string;
  isCut: boolean;
  placeholders: Placeholder[];
  encoding: "gsm-7" | "ucs-2";
  segments: Segment[];
  /** What the last SMS still holds. */
  unitsLeft: number;
  /** With every character replaced that can be; null where some can't. */
  asGsm7: Fit | null;
  asUcs2: Fit;
  offenders: Offender[];
  /** Surest first. */
  codes: ExplainedCode[];
  rejected: Rejected[];
  offers: Offers;
  findings: Finding[];
};

/**
 * Judges the template of a message with a one-time code by the published rules: its coding and length,
 * the code in it, and who will offer that. Pure; reads at most 1,600 UTF-16 units.
 */
export function judgeTemplate(template: string, options: TemplateOptions = {}): Verdict {
  const { sender = "", host = "", language, codeLength = CODE_LENGTHS.usual } = options;
  const given = beginningOf(template, MOST_UNITS);
  const filled = fillPlaceholders(given, codeLength, host || "example.com");
  const text = beginningOf(filled.text, MOST_UNITS);
  const isCut = given.length < template.length || text.length < filled.text.length;
  const placeholders = filled.placeholders.filter(({ end }) => end <= text.length);
  const offenders = offendersOf(text);
  const { codes, rejected } = explainCodes(text, sender ? { sender } : {});
  const encoding = codingOf(text).encoding === "gsm-7" ? "gsm-7" : "ucs-2";
  const segments = segmentsOf(text, encoding);
  const plain = plainText(text);
  const asGsm7 = codingOf(plain).encoding === "gsm-7" ? fitOf(plain, "gsm-7") : null;
  const asUcs2 = fitOf(text, "ucs-2");
  const offers = judgeOffers(text, codes, host);
  const findings: Finding[] = [];
  if (text.trim() === "") findings.push(finding("empty"));
  if (isCut) findings.push(finding("cut", { most: MOST_UNITS }));
  if (placeholders.length > 0) {
    const count = placeholders.length;
    findings.push(finding("filled", { count, digits: codeLength }, placeholders));
  }
  if (text.trim() !== "") {
    findings.push(
      ...judgeCode(text, sender),
      ...offers.findings,
      ...judgeCoding({ text, encoding, segments, offenders, asGsm7, placeholders, language }),
      ...judgeWording(text, codes),
    );
  }
  findings.push(...judgeSender(sender));
  const { findings: _, ...offered } = offers;
  return {
    text,
    isCut,
    placeholders,
    encoding,
    segments,
    unitsLeft: leftIn(segments),
    asGsm7,
    asUcs2,
    offenders,
    codes,
    rejected,
    offers: offered,
    findings,
  };
}

function fitOf(text: string, encoding: Fit["encoding"]): Fit {
  const segments = segmentsOf(text, encoding);
  const units = segments.reduce((sum, segment) => sum + segment.units, 0);
  return { encoding, segments: segments.length, units, unitsLeft: leftIn(segments) };
}

function leftIn(segments: readonly Segment[]): number {
  const last = segments.at(-1);
  return last ? last.room - last.units : 0;
}

/** The beginning of a text, without half a character at its end. */
function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}
