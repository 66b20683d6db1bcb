import { createHash } from "node:crypto";
import type { Site } from "#lib/site.ts";

/** What every answer carries, page or not. */
export function securityHeaders({ publicUrl }: Site): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    ...(publicUrl.startsWith("https:")
      ? { "strict-transport-security": "max-age=31536000; includeSubDomains" }
      : {}),
  };
}

/** For answers that no browser should run anything from. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * A page's Content-Security-Policy: our own files, and the very inline scripts that it was rendered with.
 * @param html the whole page
 */
export function pagePolicy(html: string, { advertisement }: Site): string {
  const frames = advertisement ? new URL(advertisement.url).origin : "'none'";
  return [
    "default-src 'none'",
    `script-src 'self' ${inlineScriptHashes(html).join(" ")}`.trim(),
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${frames}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** CSP Level 3, "hash-source". A script with a type of its own is data: it needs no leave to run. */
function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = "", body = ""] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
  )) {
    if (/\ssrc=/.test(attributes) || /\stype="application\/ld\+json"/.test(attributes)) continue;
    hashes.add(`'sha256-${createHash("sha256").update(body).digest("base64")}'`);
  }
  return [...hashes];
}
