import type { Metadata } from "next";
import { AdSlot } from "#components/inbox/ad-slot.tsx";
import { CountryItem } from "#components/inbox/country-item.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { publicContext } from "#lib/context.ts";
import { getCountryList } from "#lib/countries/get-country-list.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { pageMetadata } from "../page-metadata.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/countries";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("countries", locale);
  return pageMetadata({
    locale,
    path,
    title: t("title"),
    description: t("lead"),
    isIndexed: true,
  });
}

export default async function CountriesPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = translationsOf("countries", locale);
  const { at, countries } = await getCountryList(publicContext());
  return (
    <PageShell locale={locale} path={path} section="countries" trail={[{ name: t("title"), path }]}>
      <PageHeading lead={t("lead")} title={t("title")} />
      {countries.length === 0 ? (
        <Empty>{t("empty")}</Empty>
      ) : (
        <ul className="grid gap-2.5 sm:grid-cols-2 lg:grid-cols-3">
          {countries.map((country) => (
            <li key={country.code}>
              <CountryItem at={at} country={country} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      <AdSlot locale={locale} />
    </PageShell>
  );
}
