import { expiryOf } from "#lib/otp/expiry-of.ts";
import type { ExplainedCode } from "#lib/otp/explain-codes.ts";
import { serviceOf } from "#lib/otp/service-of.ts";
import { warnsOfSharing } from "#lib/otp/warns-of-sharing.ts";
import { findLinks } from "./find-links.ts";
import { type Finding, finding } from "./findings.ts";

/** An out-of-band code is good for no longer. */
const MOST_SECONDS = 600;

/** Judges what a message says beside its code: for how long, for whom, a warning, links. */
export function judgeWording(text: string, codes: readonly ExplainedCode[]): Finding[] {
  const findings: Finding[] = [];
  const links = findLinks(text);
  const short = links.filter(({ isShort }) => isShort);
  const open = links.filter(({ isShort }) => !isShort);
  if (short[0]) findings.push(finding("shortener", { host: short[0].host }, short));
  if (open[0]) findings.push(finding("link", { host: open[0].host, count: open.length }, open));
  if (codes.length === 0) return findings;
  const seconds = expiryOf(text);
  if (seconds === null) findings.push(finding("no-expiry"));
  else {
    const minutes = Math.round((seconds / 60) * 10) / 10;
    findings.push(finding(seconds > MOST_SECONDS ? "expiry-long" : "expiry", { minutes }));
  }
  findings.push(finding(warnsOfSharing(text) ? "warned" : "no-warning"));
  const service = serviceOf(text, codes);
  findings.push(service ? finding("service", { service }) : finding("no-service"));
  return findings;
}
