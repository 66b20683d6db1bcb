import { Problem } from "#lib/http/problem.ts";

/**
 * Requires that a request that writes comes from a page of ours: by Origin, and by Sec-Fetch-Site
 * where the browser says it.
 * @throws Problem forbidden
 */
export function requireSameOrigin(headers: Headers, publicUrl: string): void {
  const site = headers.get("sec-fetch-site");
  const isOurs = headers.get("origin") === new URL(publicUrl).origin;
  if (!isOurs || (site !== null && site !== "same-origin")) {
    throw new Problem("forbidden", "This can only be asked for on a page of this site.");
  }
}
