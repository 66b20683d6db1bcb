import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { WaysOn } from "#components/ui/ways-on.tsx";
import { type PageProps, startPage } from "../start-page.ts";

/** What the server answers, with status 429 or 503, when more is asked than it can make. */
export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await startPage(params);
  const t = await getTranslations("busy");
  return { title: t("title"), robots: { index: false } };
}

export default async function BusyPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = await getTranslations("busy");
  return (
    <PageShell locale={locale} path="/">
      <PageHeading lead={t("text")} title={t("title")}>
        <WaysOn locale={locale} />
      </PageHeading>
    </PageShell>
  );
}
