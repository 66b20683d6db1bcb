"use client";

import { CountryFlag } from "#components/ui/country-flag.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { NumberRows } from "./number-rows.tsx";
import type { ShownNumber } from "./shown-number.ts";

/** A country with some of its numbers, in the page's language. */
export type ShownCountry = {
  code: string;
  slug: string;
  name: string;
  /** How many numbers it has, in words. */
  count: string;
  numbers: ShownNumber[];
};

type CountryNumbersProps = { countries: ShownCountry[]; at: number; locale: Locale };

/** Countries, each with some of its numbers. Pages carry them as data alone. */
export function CountryNumbers({ countries, at, locale }: CountryNumbersProps) {
  return (
    <ul className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-1">
      {countries.map(({ code, slug, name, count, numbers }) => (
        <li className="card overflow-hidden" key={code}>
          <h3 className="border-line border-b">
            <a
              className="flex items-center gap-2.5 px-4 py-2.5 -outline-offset-2 hover:text-accent"
              href={localePath(locale, `/countries/${slug}`)}
            >
              <CountryFlag code={code} />
              <span className="grow font-semibold">{name}</span>
              <span className="font-normal text-fine text-ink-faint tabular-nums">{count}</span>
            </a>
          </h3>
          <NumberRows at={at} locale={locale} numbers={numbers} />
        </li>
      ))}
    </ul>
  );
}
