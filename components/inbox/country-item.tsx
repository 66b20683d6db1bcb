import { CountryFlag } from "#components/ui/country-flag.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { countryName } from "#lib/countries/countries.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { countrySlug } from "./country-slug.ts";
import { ListItem } from "./list-item.tsx";

type CountryItemProps = { country: CountryCard; at: number; locale: Locale };

/** A country in a list: flag, name, how many numbers, last message, how many messages. */
export function CountryItem({ country, at, locale }: CountryItemProps) {
  const t = translationsOf("countryItem", locale);
  return (
    <ListItem
      count={t("messages", { count: country.received })}
      detail={t("numbers", { count: country.numbers })}
      href={localePath(locale, `/countries/${countrySlug(country.code)}`)}
      sign={<CountryFlag code={country.code} />}
      time={
        country.lastMessageAt && (
          <RelativeTime at={at} instant={country.lastMessageAt} locale={locale} />
        )
      }
      title={countryName(country.code, locale)}
    />
  );
}
