import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { WaysOn } from "#components/ui/ways-on.tsx";
import { errorTexts } from "#lib/i18n/error-texts.ts";
import { type PageProps, startPage } from "../start-page.ts";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  return { title: errorTexts[locale].title, robots: { index: false } };
}

/** What the server answers, with status 500, in the place of Next's own answer, which is empty without scripts. */
export default async function FailedPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const texts = errorTexts[locale];
  return (
    <PageShell locale={locale} path="/">
      <PageHeading lead={texts.text} title={texts.title}>
        <WaysOn locale={locale} />
      </PageHeading>
    </PageShell>
  );
}
