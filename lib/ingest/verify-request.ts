import type { Adapter, Credentials, ProviderRequest, Trace, Verdict } from "#lib/ingest/adapter.ts";
import { isSameSecret } from "#lib/ingest/constant-time.ts";

/** Ways that are verified by the headers alone, before there is a body. */
export const headerWays: readonly string[] = ["bearer", "basic", "address"];

/**
 * Tells whether a request holds proof of its source's secret. Fails closed: also for a source
 * without any. What stands in the address (`address`) was compared when the source was found.
 */
export function verifyRequest(
  adapter: Adapter,
  request: ProviderRequest,
  credentials: Credentials,
  trace?: Trace,
): Verdict | Promise<Verdict> {
  const { auth } = credentials;
  if (auth === "address") return { ok: true };
  // Anybody can sign with an empty one.
  const secrets = credentials.secrets.filter((secret) => secret !== "");
  if (secrets.length === 0) return { ok: false, reason: "no-key" };
  if (auth === "bearer") return verdictOn(bearerOf(request), secrets);
  if (auth === "basic") return verdictOn(basicOf(request), secrets);
  return adapter.verify(request, { ...credentials, secrets }, trace);
}

function verdictOn(given: string | undefined, secrets: string[]): Verdict {
  if (given === undefined) return { ok: false, reason: "no-proof" };
  // Every secret is compared, so that time does not tell which one failed.
  const isSame = secrets.filter((secret) => isSameSecret(secret, given)).length > 0;
  return isSame ? { ok: true } : { ok: false, reason: "wrong-proof" };
}

function bearerOf({ headers }: ProviderRequest): string | undefined {
  return /^Bearer ([\x21-\x7e]{1,512})$/i.exec(headers.get("authorization") ?? "")?.[1];
}

/** `user:password`, which is the secret as a whole. */
function basicOf({ headers }: ProviderRequest): string | undefined {
  const [, given] =
    /^Basic ([\w+/]{1,1024}={0,2})$/i.exec(headers.get("authorization") ?? "") ?? [];
  return given === undefined ? undefined : Buffer.from(given, "base64").toString("utf8");
}
