import type { Metadata } from "next";
import { ComparePage } from "#components/studying/compare-page.tsx";
import { publicContext } from "#lib/context.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { readSide } from "#lib/studying/read-side.ts";
import { USUAL_DAYS } from "#lib/studying/study.ts";
import { pageMetadata } from "../page-metadata.ts";
import { queryValue } from "../query.ts";
import { type PageProps, startPage } from "../start-page.ts";

const choices = [7, 14, USUAL_DAYS, 35];

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("compare", locale);
  return pageMetadata({
    locale,
    path: "/compare",
    title: t("title"),
    description: t("description"),
    isIndexed: false,
  });
}

export default async function Compare({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const query = await searchParams;
  const a = queryValue(query, "a") ?? "";
  const b = queryValue(query, "b") ?? "";
  const days = choices.find((each) => String(each) === queryValue(query, "days")) ?? USUAL_DAYS;
  const ctx = publicContext();
  const sides = await Promise.all([readSide(ctx, a, days), readSide(ctx, b, days)]);
  return <ComparePage asked={{ a, b, days }} choices={choices} locale={locale} sides={sides} />;
}
