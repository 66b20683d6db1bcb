import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { WaysOn } from "#components/ui/ways-on.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { type PageProps, startPage } from "./start-page.ts";

type Texts = { title: string; text: string };

/**
 * A page that the server answers, with a status of its own, in the place of another one: Next's own
 * answers to errors are empty without scripts.
 * @param textsIn in the language of the page
 * @param section the part of the site that it leads back to
 */
export function standInPage(textsIn: (locale: Locale) => Texts, section?: "numbers") {
  async function generateMetadata({ params }: PageProps): Promise<Metadata> {
    const { locale } = await startPage(params);
    const { title } = textsIn(locale);
    return { title, robots: { index: false } };
  }

  async function StandInPage({ params }: PageProps) {
    const { locale } = await startPage(params);
    const { title, text } = textsIn(locale);
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
