import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { isFailure } from "#lib/http/failure.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { queryValue } from "../query.ts";
import { type PageProps, startPage } from "../start-page.ts";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("notSent", locale);
  return { title: t("title"), robots: { index: false } };
}

export default async function NotSentPage({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const why = queryValue(await searchParams, "why");
  const t = translationsOf("notSent", locale);
  return (
    <PageShell locale={locale} path="/">
      <PageHeading lead={t(`why.${isFailure(why) ? why : "failed"}`)} title={t("title")}>
        <p>{t("back")}</p>
      </PageHeading>
    </PageShell>
  );
}
