import type { Metadata } from "next";
import { CountsByMonth } from "#components/requests/counts-by-month.tsx";
import { linksTo } from "#components/requests/linked.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { publicContext } from "#lib/context.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getTransparency } from "#lib/requests/get-transparency.ts";
import { REQUESTS_KEPT_DAYS } from "#lib/requests/kept-days.ts";
import { site } from "#lib/site.ts";
import { pageMetadata } from "../page-metadata.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/transparency";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("transparency", locale);
  return pageMetadata({
    locale,
    path,
    title: t("title"),
    description: t("lead"),
    isIndexed: true,
  });
}

export default async function TransparencyPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const { months, inForce } = await getTransparency(publicContext());
  const t = translationsOf("transparency", locale);
  const links = linksTo(locale);
  return (
    <PageShell locale={locale} path={path} trail={[{ name: t("title"), path }]}>
      <PageHeading lead={t("lead")} title={t("title")} />
      <div className="prose">
        <h2>{t("ask.title")}</h2>
        <p>{t.rich("ask.text", links)}</p>
      </div>
      <CountsByMonth kind="report" locale={locale} months={months.report} />
      <CountsByMonth kind="takedown" locale={locale} months={months.takedown} />
      <CountsByMonth kind="opt-out" locale={locale} months={months["opt-out"]}>
        <p>
          {t("inForce", { count: inForce })} {t("noNames")}
        </p>
      </CountsByMonth>
      <div className="prose">
        <h2>{t("defaults.title")}</h2>
        <p>{t.rich("defaults.text", { ...links, days: site().retentionDays })}</p>
        <p>{t("kept", { days: REQUESTS_KEPT_DAYS })}</p>
      </div>
    </PageShell>
  );
}
