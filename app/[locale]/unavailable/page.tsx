import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { ReloadWhenBack } from "#components/ui/reload-when-back.tsx";
import { localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { type PageProps, startPage } from "../start-page.ts";

/** Seconds between tries of a browser that runs no scripts. */
const RELOAD_AFTER_S = 10;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("unavailable", locale);
  return { title: t("title"), robots: { index: false } };
}

/** What the server answers, with status 503, while the database is lost: it must not be asked for anything here. */
export default async function UnavailablePage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = translationsOf("unavailable", locale);
  const home = translationsOf("waysOn", locale);
  return (
    <PageShell locale={locale} path="/">
      <PageHeading lead={t("text")} title={t("title")}>
        <p className="flex flex-wrap gap-3">
          {/* biome-ignore lint/a11y/useValidAnchor: the page's own address, with its query */}
          <a className="button" href="">
            {t("retry")}
          </a>
          <a className="button button-quiet" href={localePath(locale, "/")}>
            {home("home")}
          </a>
        </p>
      </PageHeading>
      <ReloadWhenBack />
      <noscript>
        <meta content={String(RELOAD_AFTER_S)} httpEquiv="refresh" />
      </noscript>
    </PageShell>
  );
}
