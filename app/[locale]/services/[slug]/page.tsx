import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { namedPath } from "#components/inbox/named.ts";
import { NamedPage } from "#components/inbox/named-page.tsx";
import { publicContext } from "#lib/context.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getServicePage } from "#lib/services/get-service-page.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { decodeSegment, hasCursor, queryCursor, queryRefresh } from "../../query.ts";
import { type LocaleParams, type PageProps, startPage } from "../../start-page.ts";

type Props = PageProps<LocaleParams & { slug: string }>;

/** Read once for the head and the page. */
const readServicePage = cache(async (segment: string, before?: string, after?: string) => {
  const slug = decodeSegment(segment);
  return slug === null ? null : getServicePage(publicContext(), { slug, before, after });
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await startPage(params);
  const cursor = queryCursor(await searchParams);
  const page = await readServicePage(slug, cursor.before, cursor.after);
  if (page === null) notFound();
  const t = translationsOf("named.service", locale);
  const name = page.service.title;
  return pageMetadata({
    locale,
    path: namedPath("service", page.service.slug),
    query: cursor,
    title: t("metaTitle", { name }),
    description: t("description", { name }),
    isIndexed: false,
  });
}

export default async function ServicePage({ params, searchParams }: Props) {
  const { locale, slug } = await startPage(params);
  const query = await searchParams;
  const cursor = queryCursor(query);
  const page = await readServicePage(slug, cursor.before, cursor.after);
  if (page === null) notFound();
  const { service, ...shown } = page;
  return (
    <NamedPage
      {...shown}
      isFirstPage={!hasCursor(cursor)}
      kind="service"
      locale={locale}
      named={service}
      refresh={queryRefresh(query)}
    />
  );
}
