import { Problem } from "#lib/http/problem.ts";
import { site } from "#lib/site.ts";

/**
 * A form that changes something was sent from a page of this site, as the browser says it.
 * @throws Problem forbidden for another site's page, and where nobody says
 */
export function requireOwnOrigin({ headers }: Request): void {
  const fetchSite = headers.get("sec-fetch-site");
  const isOwn = headers.get("origin") === new URL(site().publicUrl).origin;
  if (isOwn && (fetchSite === null || fetchSite === "same-origin")) return;
  throw new Problem("forbidden", "Only a page of this site may send this form.");
}
