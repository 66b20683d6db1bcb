import {
  type CountryCode,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import type { NumberType } from "#lib/numbers/number-card.ts";

/** A phone number in the forms we keep and show. */
export type ParsedNumber = {
  /** E.164 digits without `+`. */
  e164: string;
  /** The digits after the country's calling code; all of them where that is not known. */
  national: string;
  /** ISO 3166-1 alpha-2 code, territories included; null where the number belongs to none. */
  country: string | null;
  type: NumberType;
  /** International format: `+1 787-555-0101`. */
  display: string;
};

const TYPES: Record<string, NumberType> = {
  MOBILE: "mobile",
  FIXED_LINE: "landline",
  FIXED_LINE_OR_MOBILE: "mobile-or-landline",
  VOIP: "voip",
  TOLL_FREE: "toll-free",
};

// Ascension and Tristan da Cunha have calling codes of their own, but ISO 3166-1 has them in SH.
const ISO_COUNTRIES: Record<string, string> = { AC: "SH", TA: "SH" };

// Longer than any way to write 15 digits; a longer input is not a number.
const MAX_INPUT_LENGTH = 64;

// A page shows a number many times, and a number receives many messages.
const MAX_KEPT = 10_000;
const kept = new Map<string, ParsedNumber | null>();

/**
 * Reads a phone number with its country calling code (ITU-T E.164).
 * @param input with or without a leading `+` or `00`, with the usual punctuation
 * @returns null for anything that is not 7 to 15 digits that start with 1 to 9. A number that its
 * country's plan does not hold (as those reserved for fiction) is accepted all the same.
 */
export function parseNumber(input: string): ParsedNumber | null {
  if (input.length > MAX_INPUT_LENGTH) return null;
  let number = kept.get(input);
  if (number === undefined) {
    number = readNumber(input);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(input, number);
  }
  return number;
}

function readNumber(input: string): ParsedNumber | null {
  const digits = digitsOf(input);
  if (digits === null) return null;
  const phone = parsePhoneNumberFromString(`+${digits}`);
  if (!phone) {
    return {
      e164: digits,
      national: digits,
      country: null,
      type: "unknown",
      display: `+${digits}`,
    };
  }
  // Only a valid number is trusted when the parser drops a trunk prefix: `+44 (0)20 …`.
  const e164 = phone.isValid() ? phone.number.slice(1) : digits;
  const country = countryOf(phone);
  return {
    e164,
    national: e164.slice(phone.countryCallingCode.length),
    country: country && (ISO_COUNTRIES[country] ?? country),
    type: TYPES[phone.getType() ?? ""] ?? "unknown",
    display: formatOf(phone, e164),
  };
}

/**
 * A kept number in international format.
 * @param e164 digits without `+`
 * @returns `+1 787-555-0101`; what is not a number comes back with a `+` and nothing else changed
 */
export function displayNumber(e164: string): string {
  return parseNumber(e164)?.display ?? `+${e164}`;
}

function digitsOf(input: string): string | null {
  if (input.length > MAX_INPUT_LENGTH) return null;
  const written = input.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}|\p{Cf}/gu, "");
  if (!/^\s*\+?[\d\s().\-/\u2010-\u2015]+$/u.test(written)) return null;
  const digits = written.replace(/\D/g, "");
  const e164 = written.includes("+") ? digits : digits.replace(/^00/, "");
  return /^[1-9]\d{6,14}$/.test(e164) ? e164 : null;
}

function countryOf(phone: PhoneNumber): CountryCode | null {
  if (phone.country) return phone.country;
  if (phone.isNonGeographic() || !phone.isPossible()) return null;
  // Area codes of the plan for North America start with 2 to 9.
  if (phone.countryCallingCode === "1" && !/^[2-9]/.test(phone.nationalNumber)) return null;
  // The metadata told no country apart by its area codes: the plan's main country comes first.
  return phone.getPossibleCountries()[0] ?? null;
}

function formatOf(phone: PhoneNumber, e164: string): string {
  const northAmerican = /^1([2-9]\d\d)(\d{3})(\d{4})$/.exec(e164);
  if (northAmerican) return `+1 ${northAmerican.slice(1).join("-")}`;
  const display = phone.formatInternational();
  // The formatter drops what it takes for a trunk prefix, also from numbers outside the plan.
  const isFaithful = phone.isPossible() && display.replace(/\D/g, "") === e164;
  return isFaithful ? display : `+${e164}`;
}
