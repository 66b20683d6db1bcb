import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AdSlot } from "#components/inbox/ad-slot.tsx";
import { countrySlug } from "#components/inbox/country-slug.ts";
import { LiveCount, LiveTime } from "#components/inbox/live-facts.tsx";
import { MessageSection } from "#components/inbox/message-section.tsx";
import { NumberGrid } from "#components/inbox/number-grid.tsx";
import { CountryFlag } from "#components/ui/country-flag.tsx";
import { formatCount } from "#components/ui/format-count.ts";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Stats } from "#components/ui/stats.tsx";
import { publicContext } from "#lib/context.ts";
import { countryName } from "#lib/countries/countries.ts";
import { getCountryPage } from "#lib/countries/get-country-page.ts";
import { localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { decodeSegment, hasCursor, queryCursor, queryRefresh } from "../../query.ts";
import { type LocaleParams, type PageProps, startPage } from "../../start-page.ts";

type Props = PageProps<LocaleParams & { slug: string }>;

/** Read once for the head and the page. */
const readCountryPage = cache(async (segment: string, before?: string, after?: string) => {
  const slug = decodeSegment(segment);
  return slug === null ? null : getCountryPage(publicContext(), { slug, before, after });
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await startPage(params);
  const cursor = queryCursor(await searchParams);
  const page = await readCountryPage(slug, cursor.before, cursor.after);
  if (page === null) notFound();
  const t = translationsOf("country", locale);
  const country = countryName(page.country.code, locale);
  return pageMetadata({
    locale,
    path: `/countries/${countrySlug(page.country.code)}`,
    query: cursor,
    title: t("metaTitle", { country }),
    description: t("description", { country, count: page.country.numbers }),
    isIndexed: !hasCursor(cursor),
  });
}

export default async function CountryPage({ params, searchParams }: Props) {
  const { locale, slug } = await startPage(params);
  const query = await searchParams;
  const cursor = queryCursor(query);
  const page = await readCountryPage(slug, cursor.before, cursor.after);
  if (page === null) notFound();
  const { at, seq, country, numbers, messages } = page;
  const live = {
    query: `country=${country.code}`,
    seq,
    number: null,
    isFirstPage: !hasCursor(cursor),
  };
  const t = translationsOf("country", locale);
  const name = countryName(country.code, locale);
  const ownSlug = countrySlug(country.code);
  const path = `/countries/${ownSlug}`;
  const count = (value: number, of: "received" | "shown") => (
    <LiveCount count={value} locale={locale} of={of} text={formatCount(value, locale)} />
  );
  const facts = [
    { label: t("numbers"), value: formatCount(country.numbers, locale) },
    {
      label: t("lastMessage"),
      value: <LiveTime at={at} instant={country.lastMessageAt} locale={locale} none={t("none")} />,
    },
    { label: t("received"), value: count(country.received, "received") },
    { label: t("shown"), value: count(country.listed, "shown") },
  ];
  return (
    <PageShell
      locale={locale}
      path={path}
      section="countries"
      trail={[
        { name: t("countries"), path: "/countries" },
        { name, path },
      ]}
    >
      <PageHeading
        facts={<Stats stats={facts} />}
        lead={t("lead", { country: name })}
        title={
          <span className="flex items-center gap-3">
            <CountryFlag code={country.code} isLarge />
            {name}
          </span>
        }
      />
      <section aria-labelledby="numbers" className="mb-12">
        <SectionHeading
          id="numbers"
          more={
            country.numbers > numbers.length
              ? { href: localePath(locale, `/numbers?country=${ownSlug}`), label: t("allNumbers") }
              : undefined
          }
        >
          {t("numbers")}
        </SectionHeading>
        <NumberGrid at={at} locale={locale} numbers={numbers} showsCountry={false} />
      </section>
      <MessageSection
        at={at}
        empty={t("empty")}
        live={live}
        locale={locale}
        page={messages}
        path={path}
        refresh={queryRefresh(query)}
        showsNumber
        title={t("messages")}
        className="max-w-3xl"
      >
        <AdSlot locale={locale} />
      </MessageSection>
    </PageShell>
  );
}
