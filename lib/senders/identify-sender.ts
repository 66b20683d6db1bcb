import { createHash } from "node:crypto";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { parseNumber } from "#lib/numbers/parse-number.ts";

/** Who a message is from, as the network shows it. */
export type SenderIdentity = {
  /** `short` is a code of up to 6 digits, `phone` a full phone number. */
  kind: "alphanumeric" | "short" | "phone";
  /**
   * Tells senders apart, whatever their kind: up to 6 digits for `short`, 7 to 15 for `phone`,
   * anything that is not digits alone for `alphanumeric` (case-folded).
   */
  key: string;
  /** What pages show, at most 64 characters, on one line. */
  title: string;
  /** What the sender's page is called in addresses; a caller may refuse a phone number its page. */
  slug: string | null;
};

const MAX_TITLE_LENGTH = 64;

// Longer than any sender a network transports; what follows is not read.
const MAX_FROM_LENGTH = 512;

// What shows nothing: also lone surrogates, their replacement, and the blank Braille cell.
const HIDDEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}|(?!\s)\p{Cc}|\p{Cs}|[\uFFFD\u2800]/gu;

/**
 * Identifies the sender of a message.
 * @param from the sender as the provider names it, of any content
 * @returns one identity for every way to write the same sender; what holds nothing visible is
 * the alphanumeric sender `Unknown`. Never throws.
 */
export function identifySender(from: string): SenderIdentity {
  const written = from
    .slice(0, MAX_FROM_LENGTH)
    .normalize("NFKC")
    .replace(HIDDEN, "")
    .replace(/\s+/g, " ")
    .trim();
  const title = cutTitle(written);
  if (title === "") {
    return { kind: "alphanumeric", key: "unknown", title: "Unknown", slug: "unknown" };
  }
  const digits = digitsOf(written);
  if (digits !== null && digits.length <= 6) {
    return { kind: "short", key: digits, title, slug: digits };
  }
  const number = parseNumber(written);
  if (number) {
    return { kind: "phone", key: number.e164, title: number.display, slug: number.e164 };
  }
  const folded = foldCase(title);
  // Digits alone are the keys of the other kinds; no folded name has a capital letter.
  const key = /^\d+$/.test(folded) ? `Digits:${folded}` : folded;
  return { kind: "alphanumeric", key, title, slug: slugOf(folded) };
}

/**
 * What the public sees of a phone number that may be a person's.
 * @param digits E.164 digits without `+`
 * @returns the country calling code, the last two digits and the length: `+1 ••• ••• ••01`
 */
export function maskedPhone(digits: string): string {
  const display = parseNumber(digits)?.display ?? `+${digits.replace(/\D/g, "")}`;
  const callingCode = parsePhoneNumberFromString(`+${digits}`)?.countryCallingCode ?? "";
  const rest = display.slice(1 + callingCode.length).replace(/\D+/g, " ");
  return `+${callingCode}${rest.replace(/\d(?=(?: ?\d){2})/g, "•")}`;
}

function digitsOf(written: string): string | null {
  if (!/^\+?[\d\s().\-/\u2010-\u2015]+$/u.test(written)) return null;
  return written.replace(/\D/g, "") || null;
}

function cutTitle(written: string): string {
  if (written.length <= MAX_TITLE_LENGTH) return written;
  return written
    .slice(0, MAX_TITLE_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
}

/** Upper case first: it brings ß to SS, ı to I and both small sigmas to one. */
function foldCase(text: string): string {
  const lower = text.toUpperCase().toLowerCase().replaceAll("i\u0307", "i");
  return lower.replaceAll("ς", "σ").normalize("NFKC");
}

function slugOf(folded: string): string {
  const slug = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, "-").replace(/^-|-$/g, "");
  if (!/[\p{L}\p{N}]/u.test(slug)) return `s-${shortHash(folded)}`;
  // Digits alone are the slugs of short codes and phone numbers.
  return /^\d+$/.test(slug) ? `${slug}-${shortHash(folded)}` : slug;
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
