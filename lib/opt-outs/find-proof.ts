import { Resolver } from "node:dns/promises";
import { getEnv } from "#lib/env.ts";

/** What is asked for TXT records: `node:dns`, or what a test puts in its place. */
export type TxtResolver = Pick<Resolver, "resolveTxt">;

/** `unclear`: the domain's servers did not answer, which proves nothing either way. */
export type Proof = "found" | "absent" | "unclear";

const TIMEOUT_MS = 3000;
const TRIES = 2;

/** The TXT record's name. */
export function proofName(domain: string): string {
  return `_glasspost.${domain}`;
}

/** What the TXT record must say. */
export function proofValue(proof: string): string {
  return `glasspost-opt-out=${proof}`;
}

/** The configured resolver. */
export function openResolver(
  servers: string[] = getEnv().DNS_SERVERS,
  timeout = TIMEOUT_MS,
): TxtResolver {
  const resolver = new Resolver({ timeout, tries: TRIES });
  if (servers.length > 0) resolver.setServers(servers);
  return resolver;
}

/**
 * Looks whether a domain's DNS holds a proof, in one of its TXT records, in one string or several.
 * Nothing else is asked of the domain, and nothing is connected to that it names.
 */
export async function findProof(
  resolver: TxtResolver,
  { domain, proof }: { domain: string; proof: string },
): Promise<Proof> {
  try {
    const records = await resolver.resolveTxt(proofName(domain));
    const wanted = proofValue(proof);
    const isThere = records.some((parts) => parts.join("").trim().toLowerCase() === wanted);
    return isThere ? "found" : "absent";
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    return code === "ENOTFOUND" || code === "ENODATA" ? "absent" : "unclear";
  }
}
