import type { Rule } from "#lib/otp/code.ts";
import { findCodes } from "#lib/otp/find-codes.ts";
import { type Finding, finding } from "./findings.ts";

/** Below it another reader may well find another code, or none. */
const SURE = 0.75;
/** About what a notification shows at its top. */
const EARLY = 60;
/** 20 bits. */
const LEAST_DIGITS = 6;
const LEAST_LETTERS = 4;

/** The rules by which codes are found, as sentences name them. */
const ruleNames: Record<Rule, string> = {
  before: "before",
  after: "after",
  use: "use",
  "origin-bound": "originBound",
  "app-mark": "appMark",
  "set-off": "setOff",
  alone: "alone",
};

/** Judges the codes of a text: whether there is one, how surely, where, and of what it is made. */
export function judgeCode(text: string, sender: string): Finding[] {
  const codes = findCodes(text, sender ? { sender } : {});
  const [first] = codes;
  if (!first) return [finding("no-code")];
  const { code, raw, start, end, confidence, why } = first;
  const place = [{ start, end }];
  const rule = ruleNames[why.rule];
  const phrase = text.slice(why.start, why.end).replace(/[\s"“”„«»'‘’]+$/u, "");
  const percent = Math.round(confidence * 100);
  const findings = [
    finding(
      confidence >= SURE ? "code-found" : "code-unsure",
      { code, percent, rule, phrase },
      place,
    ),
  ];
  if (codes.length > 1) {
    const all = codes.map((each) => each.code).join(", ");
    findings.push(finding("several-codes", { count: codes.length, codes: all }, codes));
  }
  if (start > EARLY) findings.push(finding("code-late", { start }, place));
  const isDigits = /^\d+$/.test(code);
  if (code.length < (isDigits ? LEAST_DIGITS : LEAST_LETTERS)) {
    findings.push(finding("code-short", { count: code.length }, place));
  }
  if (!isDigits && /[O0Il1]/.test(code)) {
    const chars = [...new Set(code.match(/[O0Il1]/g))].join(" ");
    findings.push(finding("code-look-alikes", { chars }, place));
  }
  const shown = text.slice(start, end);
  if (/[\s-]/.test(raw)) findings.push(finding("code-grouped", { raw, code }, place));
  if (/[^\P{Nd}0-9]/u.test(shown)) findings.push(finding("other-digits", { raw, code }, place));
  return findings;
}
