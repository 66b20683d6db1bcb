import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { countryByCode, countryName } from "#lib/countries/countries.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { CoolingNumber } from "#lib/numbers/get-cooling-number.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";

type CoolingPageProps = { number: CoolingNumber; locale: Locale };

/** The page of a number that cools: nothing of what it received, and where to go on. */
export function CoolingPage({ number, locale }: CoolingPageProps) {
  const t = translationsOf("cooling", locale);
  const { e164, replacement } = number;
  const country = number.country === null ? undefined : countryByCode(number.country);
  const title = t.rich("title", {
    number: displayNumber(e164),
    large: (text) => (
      <bdi className="whitespace-nowrap tabular-nums" dir="ltr">
        {text}
      </bdi>
    ),
  });
  const path = country ? `/countries/${country.slug}` : "/numbers";
  return (
    <PageShell locale={locale} path={`/numbers/${e164}`} section="numbers">
      <PageHeading lead={t("text")} title={title}>
        <p className="flex flex-wrap gap-3">
          {replacement && (
            <a className="button" href={localePath(locale, `/numbers/${replacement}`)}>
              {t("replacement", { number: displayNumber(replacement) })}
            </a>
          )}
          <a
            className={replacement ? "button button-quiet" : "button"}
            href={localePath(locale, path)}
          >
            {country ? t("country", { country: countryName(country.code, locale) }) : t("all")}
          </a>
        </p>
      </PageHeading>
    </PageShell>
  );
}

/** Its head: search engines are to forget it. */
export function coolingMetadata({ e164 }: CoolingNumber, locale: Locale): Metadata {
  const t = translationsOf("cooling", locale);
  return { title: t("metaTitle", { number: displayNumber(e164) }), robots: { index: false } };
}
