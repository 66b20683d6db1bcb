import { createHmac } from "node:crypto";
import type { Trace, Verdict } from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";

/** Tells whether a signature is the HMAC-SHA256 of these pieces under one of the secrets. */
export function hmacVerdict(
  given: string,
  secrets: string[],
  pieces: readonly (string | Buffer)[],
  encoding: "hex" | "base64",
  trace?: Trace,
): Verdict {
  const keys = secrets.filter((secret) => secret !== "");
  if (keys.length === 0) return { ok: false, reason: "no-key" };
  trace?.("given signature", given);
  // Every secret is tried, so that time does not tell which one failed.
  const signers = keys.filter((secret) => {
    const expected = hmacOf(secret, pieces, encoding);
    trace?.("expected signature", expected);
    return isSameSecret(expected, given);
  });
  return signers.length > 0 ? { ok: true } : { ok: false, reason: "wrong-proof" };
}

/** HMAC-SHA256 over pieces, one behind the other. */
export function hmacOf(
  secret: string,
  pieces: readonly (string | Buffer)[],
  encoding: "hex" | "base64",
): string {
  const hmac = createHmac("sha256", secret);
  for (const piece of pieces) hmac.update(piece);
  return hmac.digest(encoding);
}
