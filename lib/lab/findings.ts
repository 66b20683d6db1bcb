import type { RuleId } from "./rules.ts";

export const severities = ["error", "warning", "advice", "good"] as const;

/** How much a finding weighs: an error keeps a code from arriving or from being offered. */
export type Severity = (typeof severities)[number];

/** Every kind of finding, with its weight and the rule that it rests on: a closed list. */
export const findingKinds = {
  // What there is to judge.
  empty: ["error", "segments"],
  cut: ["error", "segments"],
  filled: ["advice", "otpForm"],
  // Coding and length.
  "one-segment": ["good", "segments"],
  "several-segments": ["warning", "segments"],
  "nearly-full": ["advice", "segments"],
  "gsm-7": ["good", "alphabet"],
  "extension-characters": ["advice", "alphabet"],
  "replaceable-characters": ["warning", "alphabet"],
  "plain-letters": ["advice", "alphabet"],
  "ucs-2": ["advice", "ucs2"],
  emoji: ["warning", "ucs2"],
  "invisible-characters": ["warning", "alphabet"],
  "broken-characters": ["error", "alphabet"],
  "mixed-scripts": ["warning", "lookAlikes"],
  "national-table": ["advice", "nationalTables"],
  // The code.
  "code-found": ["good", "otpForm"],
  "code-unsure": ["warning", "otpForm"],
  "no-code": ["error", "otpForm"],
  "several-codes": ["warning", "otpForm"],
  "code-late": ["advice", "otpForm"],
  "code-short": ["warning", "outOfBand"],
  "code-look-alikes": ["advice", "lookAlikes"],
  "code-grouped": ["advice", "otpForm"],
  "other-digits": ["warning", "userConsent"],
  // Who offers it.
  "origin-bound": ["good", "originBound"],
  "origin-bound-broken": ["error", "originBound"],
  "origin-bound-trailing": ["warning", "originBound"],
  "origin-bound-other-code": ["error", "originBound"],
  "origin-bound-other-host": ["error", "domainBound"],
  "embedded-at": ["advice", "webOtpFrames"],
  "embedded-percent": ["warning", "originBound"],
  "no-origin-bound": ["advice", "originBound"],
  "ios-offers": ["good", "appleCodes"],
  "ios-unsure": ["warning", "appleCodes"],
  "web-otp": ["good", "webOtp"],
  "app-hash": ["good", "retriever"],
  "app-hash-too-long": ["error", "retriever"],
  "app-hash-early": ["advice", "retriever"],
  "retriever-mark": ["advice", "retriever"],
  "android-asks": ["good", "userConsent"],
  "android-passes-over": ["warning", "userConsent"],
  // Links.
  link: ["warning", "links"],
  shortener: ["error", "links"],
  // Wording.
  expiry: ["good", "outOfBand"],
  "expiry-long": ["warning", "outOfBand"],
  "no-expiry": ["advice", "outOfBand"],
  warned: ["good", "sharing"],
  "no-warning": ["advice", "sharing"],
  service: ["good", "otpForm"],
  "no-service": ["warning", "otpForm"],
  "right-to-left": ["advice", "direction"],
  "language-note": ["advice", "alphabet"],
  // The sender.
  "sender-name": ["advice", "address"],
  "sender-too-long": ["error", "address"],
  "sender-characters": ["error", "address"],
  "sender-number": ["good", "address"],
  "sender-wrong": ["error", "address"],
} as const satisfies Record<string, readonly [Severity, RuleId]>;

export type FindingKind = keyof typeof findingKinds;

/** A place in the text that was judged: UTF-16 offsets. */
export type Span = { start: number; end: number };

/** What goes into a finding's sentence. */
export type Params = Record<string, string | number>;

/** Something that was found, to be put into words by `sentenceOf`. */
export type Finding = { kind: FindingKind; where: Span[]; params: Params };

/** No finding points at more places. */
const MOST_PLACES = 40;

/** Makes a finding. */
export function finding(
  kind: FindingKind,
  params: Params = {},
  where: readonly Span[] = [],
): Finding {
  return {
    kind,
    params,
    where: where.slice(0, MOST_PLACES).map(({ start, end }) => ({ start, end })),
  };
}

/** How much a kind weighs. */
export function severityOf(kind: FindingKind): Severity {
  return findingKinds[kind][0];
}
