import { X509Certificate } from "node:crypto";
import { LRUCache } from "lru-cache";
import { Problem } from "#lib/http/problem.ts";
import type { FetchText } from "#lib/ingest/adapter.ts";

/** SNS signs with one certificate per region, for about a year. */
const MAX_KEPT = 32;
/** Strangers who name certificates that are none can't have many asked for at a time. */
const MAX_FETCHES = 4;

const kept = new LRUCache<string, X509Certificate>({ max: MAX_KEPT });
const fetches = new Map<string, Promise<X509Certificate | null>>();

/** Whether a host is SNS's own, of a region in or outside of China. */
export function isSnsHost(url: URL): boolean {
  const isPlain = url.protocol === "https:" && url.username === "" && url.password === "";
  return isPlain && /^sns\.[a-zA-Z0-9-]{3,}\.amazonaws\.com(?:\.cn)?$/.test(url.host);
}

/**
 * The certificate at an address that a message names; null when the address is not one of SNS's
 * certificates, or holds none.
 * @throws Problem unavailable when it can't be fetched, so that SNS sends the message again
 */
export async function snsCertificate(
  address: string,
  fetchText: FetchText,
): Promise<X509Certificate | null> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !isSnsHost(url) || !isCertificatePath(url)) return null;
  const known = kept.get(url.href);
  if (known) return known;
  const begun = fetches.get(url.href);
  if (begun) return begun;
  if (fetches.size >= MAX_FETCHES) throw unavailable();
  const fetching = fetchCertificate(url, fetchText).finally(() => fetches.delete(url.href));
  fetches.set(url.href, fetching);
  return fetching;
}

function isCertificatePath({ pathname, search, hash }: URL): boolean {
  return /^\/[\w./-]{1,200}\.pem$/.test(pathname) && search === "" && hash === "";
}

async function fetchCertificate(url: URL, fetchText: FetchText): Promise<X509Certificate | null> {
  let pem: string;
  try {
    pem = await fetchText(url);
  } catch {
    throw unavailable();
  }
  try {
    const certificate = new X509Certificate(pem);
    if (certificate.publicKey.asymmetricKeyType !== "rsa") return null;
    kept.set(url.href, certificate);
    return certificate;
  } catch {
    return null;
  }
}

function unavailable(): Problem {
  return new Problem(
    "unavailable",
    "The certificate that signed the message can't be fetched now.",
  );
}
