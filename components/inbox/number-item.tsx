import { CountryFlag } from "#components/ui/country-flag.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { countryName } from "#lib/countries/countries.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { ListItem } from "./list-item.tsx";

type NumberItemProps = {
  number: NumberCard;
  at: number;
  locale: Locale;
  /** Where all numbers are of one country, they tell their type instead. */
  showsCountry: boolean;
};

/** A number in a list: flag, number, country or type, last message, how many messages. */
export function NumberItem({ number, at, locale, showsCountry }: NumberItemProps) {
  const t = translationsOf("numberItem", locale);
  const country = number.country === null ? t("noCountry") : countryName(number.country, locale);
  return (
    <ListItem
      count={t("messages", { count: number.received })}
      detail={
        <>
          {showsCountry ? country : t(`type.${number.type}`)}
          {number.leasedUntil && (
            <span className="ms-2 rounded-full bg-accent-soft px-2 text-accent-strong">
              {t("leased")}
            </span>
          )}
        </>
      }
      href={localePath(locale, `/numbers/${number.e164}`)}
      sign={showsCountry && <CountryFlag code={number.country} />}
      time={
        number.lastMessageAt && (
          <RelativeTime at={at} instant={number.lastMessageAt} locale={locale} />
        )
      }
      title={<bdi dir="ltr">{number.display}</bdi>}
    />
  );
}
