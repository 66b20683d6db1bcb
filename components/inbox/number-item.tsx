import { useTranslations } from "next-intl";
import { CountryFlag } from "#components/ui/country-flag.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { countryName } from "#lib/countries/countries.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import type { NumberCard } from "#lib/numbers/number-card.ts";

type NumberItemProps = { number: NumberCard; at: number; locale: Locale };

/** A number in a list: flag, number, country, last message, how many messages. */
export function NumberItem({ number, at, locale }: NumberItemProps) {
  const t = useTranslations("numberItem");
  const country = number.country === null ? t("noCountry") : countryName(number.country, locale);
  return (
    <div className="card card-link flex h-full items-start gap-3 px-4 py-3">
      <CountryFlag className="mt-0.5" code={number.country} />
      <div className="min-w-0 grow">
        <a
          className="stretched font-semibold tabular-nums"
          href={localePath(locale, `/numbers/${number.e164}`)}
        >
          <bdi dir="ltr">{number.display}</bdi>
        </a>
        <p className="text-fine text-ink-soft">{country}</p>
        <p className="text-fine text-ink-faint tabular-nums">
          {number.lastMessageAt === null ? (
            t("noMessages")
          ) : (
            <>
              <RelativeTime at={at} instant={number.lastMessageAt} locale={locale} />
              {" · "}
              {t("messages", { count: number.received })}
            </>
          )}
        </p>
      </div>
    </div>
  );
}
