import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { isFailure } from "#lib/http/failure.ts";
import { queryValue } from "../query.ts";
import { type PageProps, startPage } from "../start-page.ts";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await startPage(params);
  const t = await getTranslations("notSent");
  return { title: t("title"), robots: { index: false } };
}

export default async function NotSentPage({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const why = queryValue(await searchParams, "why");
  const t = await getTranslations("notSent");
  return (
    <PageShell locale={locale} path="/">
      <PageHeading lead={t(`why.${isFailure(why) ? why : "failed"}`)} title={t("title")}>
        <p>{t("back")}</p>
      </PageHeading>
    </PageShell>
  );
}
