import { useTranslations } from "next-intl";
import { CountryFlag } from "#components/ui/country-flag.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { countryName } from "#lib/countries/countries.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";
import { ListItem } from "./list-item.tsx";

type NumberItemProps = { number: NumberCard; at: number; locale: Locale };

/** A number in a list: flag, number, country, last message, how many messages. */
export function NumberItem({ number, at, locale }: NumberItemProps) {
  const t = useTranslations("numberItem");
  return (
    <ListItem
      count={t("messages", { count: number.received })}
      detail={number.country === null ? t("noCountry") : countryName(number.country, locale)}
      href={localePath(locale, `/numbers/${number.e164}`)}
      sign={<CountryFlag code={number.country} />}
      time={
        number.lastMessageAt && (
          <RelativeTime at={at} instant={number.lastMessageAt} locale={locale} />
        )
      }
      title={<bdi dir="ltr">{number.display}</bdi>}
    />
  );
}
