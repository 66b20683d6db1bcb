import type { Metadata } from "next";
import { AdSlot } from "#components/inbox/ad-slot.tsx";
import { SearchNotes } from "#components/inbox/search-notes.tsx";
import { SearchReading } from "#components/inbox/search-reading.tsx";
import { SearchResults } from "#components/inbox/search-results.tsx";
import { SearchTips } from "#components/inbox/search-tips.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { SearchBox } from "#components/ui/search-box.tsx";
import { publicContext } from "#lib/context.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getSearchPage } from "#lib/search/get-search-page.ts";
import { parseQuery } from "#lib/search/parse-query.ts";
import { MAX_QUERY_LENGTH } from "#lib/search/parse-words.ts";
import { writeQuery } from "#lib/search/write-query.ts";
import { pageMetadata } from "../page-metadata.ts";
import { queryCursor, queryValue } from "../query.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/search";

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const query = await searchParams;
  const q = normalForm(searchText(queryValue(query, "q")));
  const t = translationsOf("search", locale);
  return pageMetadata({
    locale,
    path,
    query: { ...(q && { q }), ...queryCursor(query) },
    title: q ? t("titleOfQuery", { q }) : t("title"),
    description: t("description"),
    isIndexed: false,
  });
}

export default async function SearchPage({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const query = await searchParams;
  const asked = searchText(queryValue(query, "q"));
  const t = translationsOf("search", locale);
  const results = asked
    ? await getSearchPage(publicContext(), { q: asked, ...queryCursor(query) })
    : null;
  const q = results?.q ?? "";
  const search = new URLSearchParams(q ? { q } : {}).toString();
  return (
    <PageShell hasSearch={false} locale={locale} path={path + (search && `?${search}`)}>
      <PageHeading title={t("title")}>
        <SearchBox locale={locale} q={q} size="large" />
        {results && <SearchReading locale={locale} parts={results.parts} />}
        {results && <SearchNotes locale={locale} notes={results.notes} />}
      </PageHeading>
      {results === null || q === "" ? (
        <SearchTips locale={locale} />
      ) : (
        <SearchResults locale={locale} path={path} results={results} />
      )}
      <AdSlot locale={locale} />
    </PageShell>
  );
}

/** The query as it may be asked: bounded, without half characters. One more than is read tells that it is longer. */
function searchText(value: string | undefined): string {
  return (value ?? "")
    .slice(0, MAX_QUERY_LENGTH + 1)
    .toWellFormed()
    .trim();
}

/** However a search is written, its address is one. */
function normalForm(q: string): string {
  return writeQuery(parseQuery(q)) || q;
}
