import { CountryFlag } from "#components/ui/country-flag.tsx";
import { countryName } from "#lib/countries/countries.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { countrySlug } from "./country-slug.ts";
import { NumberRows } from "./number-rows.tsx";

type CountryNumbersProps = {
  country: CountryCard;
  numbers: NumberCard[];
  at: number;
  locale: Locale;
};

/** A country with some of its numbers. */
export function CountryNumbers({ country, numbers, at, locale }: CountryNumbersProps) {
  const t = translationsOf("countryItem", locale);
  const slug = countrySlug(country.code);
  return (
    <div className="card overflow-hidden">
      <h3 className="border-line border-b">
        <a
          className="flex items-center gap-2.5 px-4 py-2.5 -outline-offset-2 hover:text-accent"
          href={localePath(locale, `/countries/${slug}`)}
        >
          <CountryFlag code={country.code} />
          <span className="grow font-semibold">{countryName(country.code, locale)}</span>
          <span className="font-normal text-fine text-ink-faint tabular-nums">
            {t("numbers", { count: country.numbers })}
          </span>
        </a>
      </h3>
      <NumberRows at={at} locale={locale} numbers={numbers} />
    </div>
  );
}
