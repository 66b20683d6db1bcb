import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { namedPath } from "#components/inbox/named.ts";
import { NamedPage } from "#components/inbox/named-page.tsx";
import { publicContext } from "#lib/context.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getSenderPage } from "#lib/senders/get-sender-page.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { decodeSegment, hasCursor, queryCursor, queryRefresh } from "../../query.ts";
import { type LocaleParams, type PageProps, startPage } from "../../start-page.ts";

type Props = PageProps<LocaleParams & { slug: string }>;

/** Read once for the head and the page. */
const readSenderPage = cache(async (segment: string, before?: string, after?: string) => {
  const slug = decodeSegment(segment);
  return slug === null ? null : getSenderPage(publicContext(), { slug, before, after });
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale, slug } = await startPage(params);
  const cursor = queryCursor(await searchParams);
  const page = await readSenderPage(slug, cursor.before, cursor.after);
  if (page === null) notFound();
  const t = translationsOf("named.sender", locale);
  const name = page.sender.title;
  return pageMetadata({
    locale,
    path: namedPath("sender", page.sender.slug),
    query: cursor,
    title: t("metaTitle", { name }),
    description: t("description", { name }),
    isIndexed: false,
  });
}

export default async function SenderPage({ params, searchParams }: Props) {
  const { locale, slug } = await startPage(params);
  const query = await searchParams;
  const cursor = queryCursor(query);
  const page = await readSenderPage(slug, cursor.before, cursor.after);
  if (page === null) notFound();
  const { sender, ...shown } = page;
  return (
    <NamedPage
      {...shown}
      isFirstPage={!hasCursor(cursor)}
      kind="sender"
      locale={locale}
      named={sender}
      refresh={queryRefresh(query)}
    />
  );
}
