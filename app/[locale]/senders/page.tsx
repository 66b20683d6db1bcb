import type { Metadata } from "next";
import { NamedList } from "#components/inbox/named-list.tsx";
import { publicContext } from "#lib/context.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getSenderList } from "#lib/senders/get-sender-list.ts";
import { pageMetadata } from "../page-metadata.ts";
import { queryCursor } from "../query.ts";
import { type PageProps, startPage } from "../start-page.ts";

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("named.senders", locale);
  return pageMetadata({
    locale,
    path: "/senders",
    query: queryCursor(await searchParams),
    title: t("title"),
    description: t("lead"),
    isIndexed: false,
  });
}

export default async function SendersPage({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const { at, page } = await getSenderList(publicContext(), queryCursor(await searchParams));
  const { senders, older, newer } = page;
  return (
    <NamedList all={senders} at={at} kind="sender" locale={locale} newer={newer} older={older} />
  );
}
