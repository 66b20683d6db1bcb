import { createHash } from "node:crypto";

/**
 * What a name's page is called in addresses: its letters, marks and digits of every script, with
 * hyphens between them.
 * @param folded the name as `foldCase` makes it
 * @returns no space, no slash; never empty, never digits alone
 */
export function slugOf(folded: string): string {
  const slug = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, "-").replace(/^-|-$/g, "");
  if (!/[\p{L}\p{N}]/u.test(slug)) return `s-${shortHash(folded)}`;
  // Digits alone are the slugs of short codes and phone numbers.
  return /^\d+$/.test(slug) ? `${slug}-${shortHash(folded)}` : slug;
}

/** Eight hexadecimal digits that tell texts apart. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
