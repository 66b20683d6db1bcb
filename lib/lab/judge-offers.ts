import type { ExplainedCode } from "#lib/otp/explain-codes.ts";
import { type Finding, finding, type Span } from "./findings.ts";
import { readAsChrome, readOriginBound } from "./read-origin-bound.ts";

/** Who will offer the code to its reader. */
export type Offers = {
  /** `bound`: to one host only; `likely`: anywhere, by what iOS makes of the text. */
  ios: "bound" | "likely" | "no";
  /** An Android app gets the whole message, unasked. */
  smsRetriever: boolean;
  /** An Android app may ask for it. */
  userConsent: boolean;
  /** A site in Chrome on Android may ask for it. */
  webOtp: boolean;
  /** The host that the code is bound to, and that of an embedded frame. */
  host: string | null;
  embeddedHost: string | null;
  /** The hash of an Android app. */
  appHash: string | null;
};

/** SMS Retriever takes no longer message. */
const MOST_RETRIEVER_BYTES = 140;
const LIKELY = 0.75;

/** Judges who will offer the code: iOS, Android apps, sites in Chrome. */
export function judgeOffers(
  text: string,
  codes: readonly ExplainedCode[],
  host: string,
): Offers & { findings: Finding[] } {
  const findings: Finding[] = [];
  const code = codes[0];
  const bound = judgeOriginBound(text, codes, host, findings);
  const hash = appHashOf(text);
  const bytes = Buffer.byteLength(text);
  const isRetrieved = hash !== null && code !== undefined && bytes <= MOST_RETRIEVER_BYTES;
  if (hash) {
    const place = [hash];
    const isLast = text.slice(hash.end).trim() === "";
    const { value } = hash;
    if (bytes > MOST_RETRIEVER_BYTES) {
      findings.push(finding("app-hash-too-long", { bytes, most: MOST_RETRIEVER_BYTES }, place));
    } else findings.push(finding("app-hash", { hash: value, bytes }, place));
    if (!isLast && bound === null) findings.push(finding("app-hash-early", { hash: value }, place));
  }
  const mark = /^\s{0,3}(?:<#>|\[#\])/.exec(text);
  if (mark) findings.push(finding("retriever-mark", {}, [{ start: 0, end: mark[0].length }]));
  const isAsked = code !== undefined && runsOf(text).includes(code.code);
  if (code) {
    const kind = isAsked ? "android-asks" : "android-passes-over";
    findings.push(finding(kind, { code: code.raw, count: code.raw.length }, [code]));
  }
  const chrome = readAsChrome(text);
  const isWebOtp = chrome !== null && runsOf(text).length > 0;
  if (isWebOtp) findings.push(finding("web-otp", { host: chrome.host }));
  const isLikely = code !== undefined && code.confidence >= LIKELY;
  if (code && bound === null) findings.push(finding(isLikely ? "ios-offers" : "ios-unsure"));
  return {
    ios: bound ? "bound" : isLikely ? "likely" : "no",
    smsRetriever: isRetrieved,
    userConsent: isAsked,
    webOtp: isWebOtp,
    host: bound?.host ?? null,
    embeddedHost: bound?.embedded ?? null,
    appHash: hash?.value ?? null,
    findings,
  };
}

function judgeOriginBound(
  text: string,
  codes: readonly ExplainedCode[],
  wanted: string,
  findings: Finding[],
): { host: string; embedded: string | null } | null {
  const reading = readOriginBound(text);
  if (reading.kind === "none") {
    if (codes.length > 0)
      findings.push(finding("no-origin-bound", { host: wanted || "example.com" }));
    return null;
  }
  if (reading.kind === "broken") {
    findings.push(finding("origin-bound-broken", { fault: reading.fault }, [reading.at]));
    return null;
  }
  const { start, end, host, code, embedded, trailing } = reading.bound;
  const where = [{ start, end }];
  findings.push(finding("origin-bound", { host, code }, where));
  if (trailing) findings.push(finding("origin-bound-trailing", { trailing }, where));
  const said = codes.find((each) => each.code !== compact(code) && each.end <= start);
  const isSaid = compact(text.slice(0, start)).includes(compact(code));
  if (said && !isSaid)
    findings.push(finding("origin-bound-other-code", { code, said: said.code }, where));
  if (!isSaid && !said && start > 0) {
    const other = /(?<!\d)\d{4,8}(?!\d)/.exec(text.slice(0, start))?.[0];
    if (other) findings.push(finding("origin-bound-other-code", { code, said: other }, where));
  }
  if (wanted && !isOf(wanted.toLowerCase(), host)) {
    findings.push(finding("origin-bound-other-host", { host, wanted }, where));
  }
  if (embedded) {
    const kind = embedded.sign === "@" ? "embedded-at" : "embedded-percent";
    findings.push(finding(kind, { host, embedded: embedded.host }, where));
  }
  return { host, embedded: embedded?.host ?? null };
}

/** Whether a site is a host or below it. */
const isOf = (site: string, host: string): boolean => site === host || site.endsWith(`.${host}`);

const compact = (text: string): string => text.replace(/[\s-]/gu, "");

/** What SMS User Consent looks for: runs of 4 to 10 letters and digits, a digit among them. */
const runsOf = (text: string): string[] =>
  (text.match(/[A-Za-z\d]+/g) ?? []).filter((run) => /^(?=[A-Za-z]*\d).{4,10}$/.test(run));

/** Eleven characters of Base64 by themselves, of several kinds: nothing else in a message looks so. */
function appHashOf(text: string): (Span & { value: string }) | null {
  for (const match of text.matchAll(/(?<=^|\s)[A-Za-z\d+/]{11}(?=\s|$)/g)) {
    const [value] = match;
    const kinds = [/[A-Z]/, /[a-z]/, /[\d+/]/].filter((kind) => kind.test(value)).length;
    const isName = /^[A-Z]?[a-z]+\d*$/.test(value);
    if (kinds === 3 && !isName) return { value, start: match.index, end: match.index + 11 };
  }
  return null;
}
