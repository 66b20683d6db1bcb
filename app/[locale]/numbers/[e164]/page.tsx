import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AdSlot } from "#components/inbox/ad-slot.tsx";
import { CoolingPage, coolingMetadata } from "#components/inbox/cooling-page.tsx";
import { countrySlug } from "#components/inbox/country-slug.ts";
import { MessageSection } from "#components/inbox/message-section.tsx";
import { NumberHead } from "#components/inbox/number-head.tsx";
import { NumberRows } from "#components/inbox/number-rows.tsx";
import { shownNumber } from "#components/inbox/shown-number.ts";
import { PageShell } from "#components/ui/page-shell.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { publicContext } from "#lib/context.ts";
import { countryName } from "#lib/countries/countries.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getCoolingNumber } from "#lib/numbers/get-cooling-number.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { decodeSegment, hasCursor, queryCursor, queryRefresh } from "../../query.ts";
import { type LocaleParams, type PageProps, startPage } from "../../start-page.ts";

type Props = PageProps<LocaleParams & { e164: string }>;

/** Read once for the head and the page. */
const readNumberPage = cache(async (segment: string, before?: string, after?: string) => {
  const e164 = decodeSegment(segment);
  return e164 === null ? null : getNumberPage(publicContext(), { e164, before, after });
});

/** A number that cools has a page that says so. */
const readCoolingNumber = cache(async (segment: string) => {
  const e164 = decodeSegment(segment);
  const number = e164 === null ? null : await getCoolingNumber(publicContext(), { e164 });
  return number ?? notFound();
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, e164 } = await startPage(params);
  const cursor = queryCursor(await searchParams);
  const page = await readNumberPage(e164, cursor.before, cursor.after);
  if (page === null) return coolingMetadata(await readCoolingNumber(e164), locale);
  const t = translationsOf("number", locale);
  const number = page.number.display;
  const country = page.number.country;
  return pageMetadata({
    locale,
    path: `/numbers/${page.number.e164}`,
    query: cursor,
    title: t("metaTitle", { number }),
    description: country
      ? t("descriptionWithCountry", { number, country: countryName(country, locale) })
      : t("description", { number }),
    isIndexed: false,
  });
}

export default async function NumberPage({ params, searchParams }: Props) {
  const { locale, e164 } = await startPage(params);
  const query = await searchParams;
  const cursor = queryCursor(query);
  const page = await readNumberPage(e164, cursor.before, cursor.after);
  if (page === null) return <CoolingPage locale={locale} number={await readCoolingNumber(e164)} />;
  const { at, seq, number, rotatesAt, health, messages, more } = page;
  const live = {
    query: `number=${number.e164}`,
    seq,
    number: number.e164,
    isFirstPage: !hasCursor(cursor),
  };
  const t = translationsOf("number", locale);
  const path = `/numbers/${number.e164}`;
  return (
    <PageShell
      locale={locale}
      path={path}
      section="numbers"
      trail={[
        { name: t("numbers"), path: "/numbers" },
        { name: number.display, path },
      ]}
    >
      <NumberHead at={at} health={health} locale={locale} number={number} rotatesAt={rotatesAt} />
      <div className="grid gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <MessageSection
          at={at}
          empty={t("empty")}
          live={live}
          locale={locale}
          page={messages}
          path={path}
          refresh={queryRefresh(query)}
          showsNumber={false}
          title={t("messages")}
        >
          <AdSlot locale={locale} />
        </MessageSection>
        {more.length > 0 && (
          <section aria-labelledby="more">
            <SectionHeading id="more">
              {number.country
                ? t("moreFrom", { country: countryName(number.country, locale) })
                : t("more")}
            </SectionHeading>
            <div className="card overflow-hidden">
              <NumberRows at={at} locale={locale} numbers={more.map(shownNumber)} />
            </div>
            <p className="mt-3">
              <TextLink locale={locale} path={`/numbers${countryQuery(number.country)}`}>
                {number.country
                  ? t("allFrom", { country: countryName(number.country, locale) })
                  : t("all")}
              </TextLink>
            </p>
          </section>
        )}
      </div>
    </PageShell>
  );
}

function countryQuery(code: string | null): string {
  return code === null ? "" : `?country=${countrySlug(code)}`;
}
