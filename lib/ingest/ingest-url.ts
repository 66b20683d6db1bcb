import { getEnv } from "#lib/env.ts";

/**
 * Where a provider posts for a source that has no public URL of its own.
 * @param token what stands at the end of the address, where it is secret
 */
export function ingestUrl(name: string, token?: string): string {
  const url = `${getEnv().PUBLIC_URL}/api/ingest/${name}`;
  return token === undefined ? url : `${url}/${token}`;
}
