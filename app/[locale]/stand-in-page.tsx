import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { WaysOn } from "#components/ui/ways-on.tsx";
import { type PageProps, startPage } from "./start-page.ts";

/**
 * A page that the server answers, with a status of its own, in the place of another one: Next's own
 * answers to errors are empty without scripts.
 * @param name of its texts in the catalogues
 * @param section the part of the site that it leads back to
 */
export function standInPage(name: "missing" | "gone" | "busy", section?: "numbers") {
  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    await startPage(params);
    const t = await getTranslations(name);
    return { title: t("title"), robots: { index: false } };
  }

  async function StandInPage({ params }: PageProps) {
    const { locale } = await startPage(params);
    const t = await getTranslations(name);
    return (
      <PageShell locale={locale} path={section ? `/${section}` : "/"} {...(section && { section })}>
        <PageHeading lead={t("text")} title={t("title")}>
          <WaysOn locale={locale} />
        </PageHeading>
      </PageShell>
    );
  }

  return { generateMetadata, StandInPage };
}
