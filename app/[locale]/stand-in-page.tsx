import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { WaysOn } from "#components/ui/ways-on.tsx";
import { type PageProps, startPage } from "./start-page.ts";

type Texts = { title: string; text: string };

/**
 * A page that the server answers, with a status of its own, in the place of another one: Next's own
 * answers to errors are empty without scripts.
 * @param readTexts in the language of the page
 * @param section the part of the site that it leads back to
 */
export function standInPage(readTexts: () => Promise<Texts>, section?: "numbers") {
  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    await startPage(params);
    const { title } = await readTexts();
    return { title, robots: { index: false } };
  }

  async function StandInPage({ params }: PageProps) {
    const { locale } = await startPage(params);
    const { title, text } = await readTexts();
    return (
      <PageShell locale={locale} path={section ? `/${section}` : "/"} {...(section && { section })}>
        <PageHeading lead={text} title={title}>
          <WaysOn locale={locale} />
        </PageHeading>
      </PageShell>
    );
  }

  return { generateMetadata, StandInPage };
}
