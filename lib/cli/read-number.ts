import { InvalidArgumentError } from "commander";
import { COUNTRIES } from "#lib/countries/countries.ts";
import { type ParsedNumber, parseNumber } from "#lib/numbers/parse-number.ts";

/** A phone number with its country code. @throws InvalidArgumentError */
export function readNumber(value: string): ParsedNumber {
  const number = parseNumber(value);
  if (!number) {
    throw new InvalidArgumentError("It must be a phone number such as +17875550101.");
  }
  return number;
}

/** A country's alpha-2 code. @throws InvalidArgumentError */
export function readCountry(value: string): string {
  const code = value.toUpperCase();
  if (!COUNTRIES.some((country) => country.code === code)) {
    throw new InvalidArgumentError("It must be a code of ISO 3166-1 such as PR.");
  }
  return code;
}

/** The same, or `none`. @throws InvalidArgumentError */
export function readCountryOrNone(value: string): string {
  return value === "none" ? value : readCountry(value);
}
