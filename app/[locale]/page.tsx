import type { Metadata } from "next";
import { AdSlot } from "#components/inbox/ad-slot.tsx";
import { CountryNumbers, type ShownCountry } from "#components/inbox/country-numbers.tsx";
import { countrySlug } from "#components/inbox/country-slug.ts";
import { MessageSection } from "#components/inbox/message-section.tsx";
import { shownNumber } from "#components/inbox/shown-number.ts";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { SearchBox } from "#components/ui/search-box.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { publicContext } from "#lib/context.ts";
import { countryName } from "#lib/countries/countries.ts";
import { type CountryWithNumbers, getHomePage } from "#lib/home/get-home-page.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { site } from "#lib/site.ts";
import { pageMetadata } from "./page-metadata.ts";
import { hasCursor, queryCursor, queryRefresh } from "./query.ts";
import { type PageProps, startPage } from "./start-page.ts";

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const cursor = queryCursor(await searchParams);
  const t = translationsOf("home", locale);
  return pageMetadata({
    locale,
    path: "/",
    query: cursor,
    title: t("metaTitle", { name: site().name }),
    description: t("description", { name: site().name }),
    isIndexed: !hasCursor(cursor),
  });
}

export default async function HomePage({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const query = await searchParams;
  const cursor = queryCursor(query);
  const t = translationsOf("home", locale);
  const { at, seq, messages, countries } = await getHomePage(publicContext(), cursor);
  return (
    <PageShell hasSearch={false} locale={locale} path="/">
      <div className="grid items-start gap-x-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div>
          <PageHeading lead={t("lead", { name: site().name })} title={t("title")}>
            <SearchBox locale={locale} size="large" />
          </PageHeading>
          <MessageSection
            at={at}
            empty={t("empty")}
            live={{ query: "", seq, number: null, isFirstPage: !hasCursor(cursor) }}
            locale={locale}
            page={messages}
            path="/"
            refresh={queryRefresh(query)}
            showsNumber
            title={t("messages")}
          />
          <AdSlot locale={locale} />
        </div>
        {countries.length > 0 && (
          <section aria-labelledby="countries" className="mt-12 lg:mt-2">
            <SectionHeading
              id="countries"
              more={{ href: localePath(locale, "/countries"), label: t("allCountries") }}
            >
              {t("countries")}
            </SectionHeading>
            <CountryNumbers
              at={at}
              countries={countries.map((each) => shownCountry(each, locale))}
              locale={locale}
            />
          </section>
        )}
      </div>
    </PageShell>
  );
}

function shownCountry({ country, numbers }: CountryWithNumbers, locale: Locale): ShownCountry {
  const t = translationsOf("countryItem", locale);
  const { code } = country;
  return {
    code,
    slug: countrySlug(code),
    name: countryName(code, locale),
    count: t("numbers", { count: country.numbers }),
    numbers: numbers.map(shownNumber),
  };
}
