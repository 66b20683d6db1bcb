import { countryName } from "#lib/countries/countries.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";
import { flagOf } from "#lib/countries/flag-of.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { countrySlug } from "./country-slug.ts";

const shownMax = 12;

type CountryFilterProps = {
  countries: CountryCard[];
  /** The country that is chosen, if any. */
  current: CountryCard | null;
  locale: Locale;
};

/** Links that narrow the list of numbers to a country; many countries fold after the first dozen. */
export function CountryFilter({ countries, current, locale }: CountryFilterProps) {
  const t = translationsOf("numbers", locale);
  const isCurrent = (country: CountryCard) => country.code === current?.code;
  const inOrder = [...countries.filter(isCurrent), ...countries.filter((one) => !isCurrent(one))];
  const shown = inOrder.slice(0, shownMax);
  const folded = inOrder.slice(shownMax);
  const links = (some: CountryCard[]) =>
    some.map((country) => (
      <li className="shrink-0" key={country.code}>
        <a
          aria-current={isCurrent(country) ? "true" : undefined}
          className="pill"
          href={localePath(locale, `/numbers?country=${countrySlug(country.code)}`)}
        >
          <span aria-hidden="true">{flagOf(country.code)}</span>
          {countryName(country.code, locale)}
          <span className="text-fine tabular-nums opacity-80">{country.numbers}</span>
        </a>
      </li>
    ));
  return (
    <nav aria-label={t("filter")} className="min-w-0">
      <ul className="-mx-4 -my-1 flex gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:flex-wrap sm:px-0">
        <li className="shrink-0">
          <a
            aria-current={current === null ? "true" : undefined}
            className="pill"
            href={localePath(locale, "/numbers")}
          >
            {t("allCountries")}
          </a>
        </li>
        {links(shown)}
      </ul>
      {folded.length > 0 && (
        <details className="disclosure mt-2">
          <summary className="link w-fit py-1 text-[0.9375rem]">
            {t("moreCountries", { count: folded.length })}
          </summary>
          <ul className="mt-2 flex flex-wrap gap-2">{links(folded)}</ul>
        </details>
      )}
    </nav>
  );
}
