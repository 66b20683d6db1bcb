import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdSlot } from "#components/inbox/ad-slot.tsx";
import { CountryFilter } from "#components/inbox/country-filter.tsx";
import { NumberGrid } from "#components/inbox/number-grid.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { Pagination } from "#components/ui/pagination.tsx";
import { publicContext } from "#lib/context.ts";
import { countryName } from "#lib/countries/countries.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getNumberList } from "#lib/numbers/get-number-list.ts";
import { pageMetadata } from "../page-metadata.ts";
import { queryCursor, queryValue } from "../query.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/numbers";

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const query = await searchParams;
  const country = queryValue(query, "country");
  const t = translationsOf("numbers", locale);
  return pageMetadata({
    locale,
    path,
    query: { ...(country && { country }), ...queryCursor(query) },
    title: t("title"),
    description: t("lead"),
    isIndexed: false,
  });
}

export default async function NumbersPage({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const query = await searchParams;
  const slug = queryValue(query, "country");
  const t = translationsOf("numbers", locale);
  const list = await getNumberList(publicContext(), { country: slug, ...queryCursor(query) });
  if (list === null) notFound();
  const { at, country, countries, page } = list;
  const filter: Record<string, string> = country && slug ? { country: slug } : {};
  const search = new URLSearchParams(filter).toString();
  return (
    <PageShell
      locale={locale}
      path={path + (search && `?${search}`)}
      section="numbers"
      trail={[{ name: t("title"), path }]}
    >
      <PageHeading
        lead={t("lead")}
        title={
          country ? t("titleOfCountry", { country: countryName(country.code, locale) }) : t("title")
        }
      >
        <CountryFilter countries={countries} current={country} locale={locale} />
      </PageHeading>
      {page.numbers.length === 0 ? (
        <Empty>{t("empty")}</Empty>
      ) : (
        <NumberGrid
          at={at}
          locale={locale}
          numbers={page.numbers}
          showsCountry={country === null}
        />
      )}
      <Pagination
        locale={locale}
        newer={page.newer}
        older={page.older}
        path={path}
        query={filter}
      />
      <AdSlot locale={locale} />
    </PageShell>
  );
}
