import { useTranslations } from "next-intl";
import { CountryFlag } from "#components/ui/country-flag.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { countryName } from "#lib/countries/countries.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { countrySlug } from "./country-slug.ts";

type CountryNumbersProps = {
  country: CountryCard;
  numbers: NumberCard[];
  at: number;
  locale: Locale;
};

/** A country with some of its numbers. */
export function CountryNumbers({ country, numbers, at, locale }: CountryNumbersProps) {
  const t = useTranslations("countryItem");
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
      <ul className="py-1.5">
        {numbers.map((number) => (
          <li key={number.e164}>
            <a
              className="flex flex-wrap items-baseline justify-between gap-x-3 px-4 py-1.5 -outline-offset-2 hover:text-accent"
              href={localePath(locale, `/numbers/${number.e164}`)}
            >
              <bdi className="tabular-nums" dir="ltr">
                {number.display}
              </bdi>
              {number.lastMessageAt !== null && (
                <span className="text-fine text-ink-faint tabular-nums">
                  <RelativeTime at={at} instant={number.lastMessageAt} locale={locale} />
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
