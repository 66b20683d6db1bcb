import { countryByCode } from "#lib/countries/countries.ts";

/** The part of addresses that names a country; empty for a code that is none, which leads to the list. */
export function countrySlug(code: string): string {
  return countryByCode(code)?.slug ?? "";
}
