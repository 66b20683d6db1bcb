import type { ProviderRequest } from "#lib/ingest/adapter.ts";
import type { Hypothesis } from "#lib/ingest/hypotheses/hypothesis.ts";

const MAX_TIMES = 40;
/** A longer text is looked through from its beginning only. */
const MAX_LENGTH = 64 * 1024;
const PATTERN =
  /(?<![\w.])1\d{9}(?:\d{3})?(?![\w])|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/g;

/**
 * Instants that a request names, in its headers, its query, its body and its tokens: UTC milliseconds,
 * the nearest to when it came first.
 */
export function timesIn({ headers, query, body }: ProviderRequest, cameAt: number): number[] {
  const values = [...headers.entries()].map(([, value]) => value);
  const tokens = values.flatMap((value) => tokenClaims(value));
  const texts = [...values, ...tokens, decoded(query), body.toString("utf8", 0, MAX_LENGTH)];
  const times = new Set<number>();
  for (const text of texts) {
    for (const [written] of text.matchAll(PATTERN)) {
      const at = instantOf(written);
      if (Number.isFinite(at)) times.add(at);
      if (times.size >= MAX_TIMES) break;
    }
  }
  return [...times].sort((a, b) => Math.abs(a - cameAt) - Math.abs(b - cameAt));
}

function instantOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written) * (written.length === 10 ? 1000 : 1);
  const isWhole = /(?:Z|[+-]\d\d:?\d\d)$/.test(written);
  return Date.parse(isWhole ? written : `${written.replace(" ", "T")}Z`);
}

/** What a JSON Web Token in a value says, as text. */
function tokenClaims(value: string): string[] {
  return [...value.matchAll(/[\w-]+\.(eyJ[\w-]+)\.[\w-]+/g)].map(([, payload = ""]) =>
    Buffer.from(payload, "base64url").toString("utf8"),
  );
}

function decoded(query: string): string {
  return [...new URLSearchParams(query)].flat().join(" ");
}

/** The request as if it came when it says that it was signed. */
export function timeHypotheses(request: ProviderRequest, cameAt: number): Hypothesis[] {
  return timesIn(request, cameAt).map((at): Hypothesis => {
    const isLate = at <= cameAt;
    const apart = spanOf(Math.abs(cameAt - at));
    return {
      group: "time",
      id: "clock",
      cause: isLate
        ? `The request was signed ${apart} before it came, which is too long: it was sent again, held back on its way, or a clock is wrong.`
        : `The request says that it was signed ${apart} after it came: a clock is wrong.`,
      fix: isLate
        ? "Compare this machine's clock with a time server and with the provider's; a request that was recorded and sent again is refused rightly."
        : "Set this machine's clock, or the device's that signs, by a time server.",
      isCommon: true,
      apply: (given) => ({ ...given, credentials: { ...given.credentials, now: at } }),
    };
  });
}

/** A length of time in words. */
export function spanOf(ms: number): string {
  const units: [unit: string, ms: number][] = [
    ["day", 86_400_000],
    ["hour", 3_600_000],
    ["minute", 60_000],
    ["second", 1000],
  ];
  const [unit, size] = units.find(([, each]) => ms >= 2 * each) ?? ["ms", 1];
  const count = Math.round(ms / size);
  if (unit === "ms") return `${count} ms`;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
