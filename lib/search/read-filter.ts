import { COUNTRIES, type Country, countryByCode } from "#lib/countries/countries.ts";
import { cleanName, cutName } from "#lib/names/clean-name.ts";
import { readInstant } from "#lib/search/read-instant.ts";
import { type Filters, type Operator, searchPurposes } from "#lib/search/search-query.ts";

/** What one part of a search narrows it to. */
export type ReadFilter = Partial<Filters>;

const MAX_NAME_LENGTH = 100;

const readers: { [Each in Operator]: (value: string) => Filters[Each] } = {
  from: nameOf,
  service: nameOf,
  number: digitsOf,
  country: (value) => findCountry(value)?.code ?? null,
  purpose: (value) => searchPurposes.find((each) => each === value.toLowerCase()) ?? null,
  has: (value) => (value.toLowerCase() === "code" ? "code" : null),
  after: readInstant,
  before: readInstant,
};

/**
 * Reads what stands behind an operator.
 * @returns null when it stands for nothing
 */
export function readFilter(operator: Operator, value: string): ReadFilter | null {
  const read = readers[operator](value.trim());
  return read === null ? null : { [operator]: read };
}

function nameOf(value: string): string | null {
  // What stood between a letter and its mark may be gone: written again, the name is to be the same.
  const name = cutName(cleanName(value).normalize("NFKC"), MAX_NAME_LENGTH);
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}

/** In any notation, but with the country's calling code. */
function digitsOf(value: string): string | null {
  if (!/^\+?[\d\s().-]+$/.test(value)) return null;
  const digits = value.replace(/\D/g, "").replace(/^00/, "");
  return digits.length >= 7 && digits.length <= 15 ? digits : null;
}

/** By its alpha-2 code, its slug or its English name, however that is written. */
function findCountry(value: string): Country | null {
  if (/^[a-z]{2}$/i.test(value)) return countryByCode(value.toUpperCase());
  return byPlainName.get(plainName(value)) ?? null;
}

function plainName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

const byPlainName = new Map(
  COUNTRIES.flatMap((country) => [
    [country.slug, country],
    [plainName(country.name), country],
  ]),
);
