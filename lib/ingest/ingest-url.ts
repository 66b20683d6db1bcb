import { getEnv } from "#lib/env.ts";

/** Where a provider posts for a source that has no public URL of its own. */
export function ingestUrl(name: string): string {
  return `${getEnv().PUBLIC_URL}/api/ingest/${name}`;
}
