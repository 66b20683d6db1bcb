import { useTranslations } from "next-intl";
import { CountryFlag } from "#components/ui/country-flag.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { countryName } from "#lib/countries/countries.ts";
import type { CountryCard } from "#lib/countries/country-card.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { countrySlug } from "./country-slug.ts";

type CountryItemProps = { country: CountryCard; at: number; locale: Locale };

/** A country in a list: flag, name, how many numbers, last message. */
export function CountryItem({ country, at, locale }: CountryItemProps) {
  const t = useTranslations("countryItem");
  const slug = countrySlug(country.code);
  return (
    <div className="card card-link flex h-full items-start gap-3 px-4 py-3">
      <CountryFlag className="mt-0.5" code={country.code} />
      <div className="min-w-0 grow">
        <a className="stretched font-semibold" href={localePath(locale, `/countries/${slug}`)}>
          {countryName(country.code, locale)}
        </a>
        <p className="text-fine text-ink-soft tabular-nums">
          {t("numbers", { count: country.numbers })}
        </p>
        <p className="text-fine text-ink-faint tabular-nums">
          {country.lastMessageAt === null ? (
            t("noMessages")
          ) : (
            <>
              <RelativeTime at={at} instant={country.lastMessageAt} locale={locale} />
              {" · "}
              {t("messages", { count: country.received })}
            </>
          )}
        </p>
      </div>
    </div>
  );
}
