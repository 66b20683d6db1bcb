import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { LRUCache } from "lru-cache";
import { cleanName, cutName } from "#lib/names/clean-name.ts";
import { foldCase } from "#lib/names/fold-case.ts";
import { slugOf } from "#lib/names/slug-of.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { normaliseText } from "#lib/otp/normalise-text.ts";

/** Who a message is from, as the network shows it. */
export type SenderIdentity = {
  /** `short` is a code of up to 6 digits, `phone` a full phone number. */
  kind: "alphanumeric" | "short" | "phone";
  /**
   * Tells senders apart, whatever their kind: up to 6 digits for `short`, 7 to 15 for `phone`,
   * anything that is not digits alone for `alphanumeric` (case-folded; an e-mail address as
   * `mail:ann@example.com`). Holds what the title hides: it is not for the public.
   */
  key: string;
  /** What pages show, at most 64 characters, on one line; of an e-mail address only its domain. */
  title: string;
  /**
   * What the sender's page is called in addresses; null for who never gets one (an e-mail address).
   * A caller may refuse a phone number its page.
   */
  slug: string | null;
};

const MAX_TITLE_LENGTH = 64;

// Longer than any sender a network transports; what follows is not read.
const MAX_FROM_LENGTH = 512;

// A sender writes many messages.
const MAX_KEPT = 5000;
const kept = new LRUCache<string, SenderIdentity>({ max: MAX_KEPT });

// A run of digits, in whatever way the digits of a phone number are set apart.
const DIGIT_RUN = /\d(?:[\s\p{Pd}\p{Ps}\p{Pe}\p{Pc}./\\|,·•*~']*\d)*/gu;

// A domain right after the at sign of an e-mail address, and what stands before that sign.
const MAIL_DOMAIN = /@([\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)+)/gu;
const MAIL_USER = /(?:"[^"]+"|[^\s<>()[\]:;,"@]+)$/u;
const MAX_MAIL_USER_LENGTH = 64;

/**
 * Identifies the sender of a message. A sender that holds 7 to 15 digits in a row is the phone
 * number of these digits, whatever stands around them, and one that holds an e-mail address is
 * this address: either may be a person, whose name is dropped.
 * @param from the sender as the provider names it, of any content
 * @returns one identity for every way to write the same sender; what holds nothing visible is
 * the alphanumeric sender `Unknown`. Never throws.
 */
export function identifySender(from: string): SenderIdentity {
  const read = from.slice(0, MAX_FROM_LENGTH);
  let identity = kept.get(read);
  if (!identity) {
    identity = readSender(read);
    kept.set(read, identity);
  }
  return identity;
}

function readSender(from: string): SenderIdentity {
  const written = cleanName(from);
  const title = cutName(written, MAX_TITLE_LENGTH);
  if (title === "") {
    return { kind: "alphanumeric", key: "unknown", title: "Unknown", slug: "unknown" };
  }
  // Digits of every script, without the marks that may stand on them.
  const plain = normaliseText(written).plain.replace(/\p{M}+/gu, "");
  const digits = digitsOf(plain);
  if (digits !== null && digits.length <= 6) {
    return { kind: "short", key: digits, title, slug: digits };
  }
  const phone = phoneDigitsIn(plain);
  if (phone !== null) {
    const number = parseNumber(phone);
    const key = number?.e164 ?? phone;
    return { kind: "phone", key, title: number?.display ?? phone, slug: key };
  }
  const mail = mailIn(written);
  if (mail) {
    const shown = cutName(`•••@${mail.domain}`, MAX_TITLE_LENGTH);
    return {
      kind: "alphanumeric",
      key: `mail:${foldCase(mail.address)}`,
      title: shown,
      slug: null,
    };
  }
  const folded = foldCase(title);
  // Digits alone are the keys of the other kinds; no folded name has a capital letter.
  const key = /^\d+$/.test(folded) ? `Digits:${folded}` : folded;
  return { kind: "alphanumeric", key, title, slug: slugOf(folded) };
}

/**
 * What the public sees of a phone number that may be a person's.
 * @param digits E.164 digits without `+`, or a number without calling code as the network named it
 * @returns the country calling code, the last two digits and the length: `+1 ••• ••• ••01`
 */
export function maskedPhone(digits: string): string {
  const display = parseNumber(digits)?.display ?? digits.replace(/\D/g, "");
  const callingCode = parsePhoneNumberFromString(`+${digits}`)?.countryCallingCode ?? "";
  const prefix = display.startsWith("+") ? `+${callingCode}` : "";
  const rest = display.slice(prefix.length).replace(/\D+/g, " ");
  return `${prefix}${rest.replace(/\d(?=(?: ?\d){2})/g, "•")}`;
}

function digitsOf(written: string): string | null {
  if (!/^\+?[\d\s().\-/\u2010-\u2015]+$/u.test(written)) return null;
  return written.replace(/\D/g, "") || null;
}

/** The first 7 to 15 digits in a row, in groups as written; null where no run holds so many. */
function phoneDigitsIn(plain: string): string | null {
  for (const [run] of plain.matchAll(DIGIT_RUN)) {
    let digits = "";
    for (const written of run.match(/\d+/g) ?? []) {
      const group = written.length > 15 ? written.replace(/^00/, "") : written;
      if (digits.length + group.length <= 15) digits += group;
      else if (digits.length >= 7) break;
      else digits = group.length <= 15 ? group : "";
    }
    if (digits.length >= 7) return digits;
  }
  return null;
}

function mailIn(written: string): { address: string; domain: string } | null {
  let from = 0;
  for (const match of written.matchAll(MAIL_DOMAIN)) {
    const before = written.slice(Math.max(from, match.index - MAX_MAIL_USER_LENGTH), match.index);
    const user = MAIL_USER.exec(before)?.[0];
    const domain = match[1]!;
    if (user) return { address: `${user}@${domain}`, domain };
    from = match.index + 1;
  }
  return null;
}
