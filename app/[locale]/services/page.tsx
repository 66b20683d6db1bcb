import type { Metadata } from "next";
import { NamedList } from "#components/inbox/named-list.tsx";
import { publicContext } from "#lib/context.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getServiceList } from "#lib/services/get-service-list.ts";
import { pageMetadata } from "../page-metadata.ts";
import { queryCursor } from "../query.ts";
import { type PageProps, startPage } from "../start-page.ts";

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("named.services", locale);
  return pageMetadata({
    locale,
    path: "/services",
    query: queryCursor(await searchParams),
    title: t("title"),
    description: t("lead"),
    isIndexed: false,
  });
}

export default async function ServicesPage({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const { at, page } = await getServiceList(publicContext(), queryCursor(await searchParams));
  const { services, older, newer } = page;
  return (
    <NamedList all={services} at={at} kind="service" locale={locale} newer={newer} older={older} />
  );
}
