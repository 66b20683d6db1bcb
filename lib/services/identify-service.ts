import { cleanName, cutName } from "#lib/names/clean-name.ts";
import { foldCase } from "#lib/names/fold-case.ts";
import { slugOf } from "#lib/names/slug-of.ts";

/** A service as a message names it. */
export type ServiceIdentity = {
  /** Tells services apart, however they are written. */
  key: string;
  /** What pages show, on one line. */
  title: string;
  /** What its page would like to be called in addresses. */
  slug: string;
};

const MAX_TITLE_LENGTH = 40;

const PUNCTUATION_AROUND = /^[\p{P}\s]+|[\p{P}\s]+$/gu;

// What was redacted is no name, nor is a piece of one.
const REDACTED = "█";

/**
 * Identifies the service that a message names: "TikTok", "TIKTOK" and "[Tiktok]" are one.
 * @param name as it stands in the message, of any content
 * @returns null for no name, and for one without letters and digits
 */
export function identifyService(name: string | null): ServiceIdentity | null {
  if (name === null || name.includes(REDACTED)) return null;
  const title = cutName(cleanName(name.slice(0, 4 * MAX_TITLE_LENGTH)), MAX_TITLE_LENGTH);
  const key = foldCase(title.replace(PUNCTUATION_AROUND, ""));
  return /[\p{L}\p{N}]/u.test(key) ? { key, title, slug: slugOf(key) } : null;
}
