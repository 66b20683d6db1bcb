import { hash } from "node:crypto";
import type { Site } from "#lib/site.ts";

/** What every answer carries but built files, page or not. */
export function securityHeaders(site: Site): Record<string, string> {
  return {
    ...assetHeaders(site),
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
  };
}

/** What matters for a script or a style sheet: a page has ten of them. */
export function assetHeaders({ publicUrl }: Site): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
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
 * @param html the whole page, UTF-8
 */
export function pagePolicy(html: Buffer, { advertisement }: Site): string {
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

/**
 * The Content-Security-Policy of a page that is made for one reader.
 * @param nonce the word that names its own scripts, base64
 */
export function consolePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** CSP Level 3, "hash-source". A script with a type of its own is data: it needs no leave to run. */
function inlineScriptHashes(html: Buffer): string[] {
  const hashes = new Set<string>();
  // One character per byte, so that each place in the text is the same place in the bytes.
  const text = html.toString("latin1");
  for (const found of text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    const [, attributes = "", body = ""] = found;
    if (/\ssrc=/.test(attributes) || /\stype="application\/ld\+json"/.test(attributes)) continue;
    const start = found.index + "<script".length + attributes.length + ">".length;
    const bytes = html.subarray(start, start + body.length);
    hashes.add(`'sha256-${hash("sha256", bytes, "base64")}'`);
  }
  return [...hashes];
}
