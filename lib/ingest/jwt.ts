import { createHmac } from "node:crypto";
import { z } from "zod";
import type { RefusalReason, RequestHeaders, Trace } from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";
import { isWithin } from "#lib/ingest/signed-time.ts";

/** How a token may be signed, with what Node calls the hash of it. There is no "none". */
const jwtHashes = { HS256: "sha256", HS384: "sha384", HS512: "sha512" } as const;

export type JwtAlgorithm = keyof typeof jwtHashes;

/** What a token must be like. */
export type JwtRules<Claims> = {
  /** The secrets that are valid; one of them signed it. */
  secrets: string[];
  /** The algorithms that its sender uses: another one is not taken, whatever the token says. */
  algorithms: readonly JwtAlgorithm[];
  /** What it must claim. `exp`, `nbf` and `iat` are checked apart from this. */
  claims: z.ZodType<Claims>;
  /** UTC milliseconds. */
  now: number;
  /** How wrong clocks may be. */
  toleranceMs: number;
  /** How long ago it may have been made, on top of the tolerance; asks for `iat`. */
  maxAgeMs?: number;
};

type JwtVerdict<Claims> = { ok: true; claims: Claims } | { ok: false; reason: RefusalReason };

// Longer than any token that fits into Node's headers.
const MAX_LENGTH = 16_384;

const instant = z.number().transform((seconds) => seconds * 1000);

const timesSchema = z.object({
  exp: instant.optional(),
  nbf: instant.optional(),
  iat: instant.optional(),
});

/**
 * Verifies a token that is signed with a shared secret (RFC 7515, RFC 7519), over its very
 * characters. Nothing of it is believed before its signature is right.
 * @returns its claims as `claims` reads them, or why it is not taken. Never throws.
 */
export function verifyJwt<Claims>(
  token: string,
  rules: JwtRules<Claims>,
  trace?: Trace,
): JwtVerdict<Claims> {
  const secrets = rules.secrets.filter((secret) => secret !== "");
  if (secrets.length === 0) return { ok: false, reason: "no-key" };
  const wrong = { ok: false, reason: "wrong-proof" } as const;
  const [header, payload, signature] = segmentsOf(token);
  if (!header || !payload || !signature) return wrong;
  trace?.("token header", textOf(header));
  trace?.("token claims", textOf(payload));
  const algorithm = algorithmOf(header, rules.algorithms);
  if (!algorithm) return wrong;
  const signed = `${header}.${payload}`;
  trace?.("signed text", signed);
  trace?.("given signature", signature);
  // Every secret is compared, so that time does not tell which one failed.
  const matching = secrets.filter((secret) => {
    const expected = signatureOf(algorithm, secret, signed);
    trace?.("expected signature", expected);
    return isSameSecret(expected, signature);
  });
  if (matching.length === 0) return wrong;
  const claimed = readObject(payload);
  const times = timesSchema.safeParse(claimed);
  if (!times.success) return wrong;
  const reason = timeFault(times.data, rules);
  if (reason) return { ok: false, reason };
  const claims = rules.claims.safeParse(claimed);
  return claims.success ? { ok: true, claims: claims.data } : wrong;
}

/** The signature of `header.payload`, in base64url. */
export function signatureOf(algorithm: JwtAlgorithm, secret: string, signed: string): string {
  return createHmac(jwtHashes[algorithm], secret).update(signed, "utf8").digest("base64url");
}

/** The token of an `Authorization: Bearer` header; null for none. */
export function bearerToken(headers: RequestHeaders): string | null {
  return /^Bearer +([\w.-]+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}

function segmentsOf(token: string): string[] {
  if (token.length > MAX_LENGTH) return [];
  return /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(token)?.slice(1) ?? [];
}

/** Extensions that must be understood (`crit`) are not: a token that has any is not taken. */
function algorithmOf(header: string, allowed: readonly JwtAlgorithm[]): JwtAlgorithm | undefined {
  const { alg, crit } = (readObject(header) ?? {}) as { alg?: unknown; crit?: unknown };
  return crit === undefined ? allowed.find((each) => each === alg) : undefined;
}

function timeFault(
  { exp, nbf, iat }: z.infer<typeof timesSchema>,
  { now, toleranceMs, maxAgeMs }: Pick<JwtRules<unknown>, "now" | "toleranceMs" | "maxAgeMs">,
): RefusalReason | null {
  if (exp !== undefined && now - exp > toleranceMs) return "too-old";
  if (nbf !== undefined && nbf - now > toleranceMs) return "too-early";
  // Who says from when it holds has thought of clocks that are slow.
  if (nbf === undefined && iat !== undefined && iat - now > toleranceMs) return "too-early";
  if (maxAgeMs === undefined) return null;
  return iat === undefined ? "wrong-proof" : isWithin(iat, now, maxAgeMs + toleranceMs);
}

function textOf(segment: string): string {
  return Buffer.from(segment, "base64url").toString("utf8");
}

function readObject(segment: string): object | null {
  try {
    const value: unknown = JSON.parse(textOf(segment));
    return typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
