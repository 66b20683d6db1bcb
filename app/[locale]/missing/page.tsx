import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { WaysOn } from "#components/ui/ways-on.tsx";
import { type PageProps, startPage } from "../start-page.ts";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await startPage(params);
  const t = await getTranslations("missing");
  return { title: t("title"), robots: { index: false } };
}

/** What the server answers, with status 404, in the place of Next's own answer, which is empty without scripts. */
export default async function MissingPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = await getTranslations("missing");
  return (
    <PageShell locale={locale} path="/">
      <PageHeading lead={t("text")} title={t("title")}>
        <WaysOn locale={locale} />
      </PageHeading>
    </PageShell>
  );
}
