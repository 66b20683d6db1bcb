import type { Metadata } from "next";
import { linksTo } from "#components/requests/linked.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { REQUESTS_KEPT_DAYS } from "#lib/requests/kept-days.ts";
import { site } from "#lib/site.ts";
import { pageMetadata } from "../page-metadata.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/privacy";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("privacy", locale);
  return pageMetadata({
    locale,
    path,
    title: t("title"),
    description: t("lead"),
    isIndexed: true,
  });
}

export default async function PrivacyPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = translationsOf("privacy", locale);
  const { retentionDays, advertisement } = site();
  return (
    <PageShell locale={locale} path={path} trail={[{ name: t("title"), path }]}>
      <PageHeading lead={t("lead")} title={t("title")} />
      <div className="prose">
        <h2>{t("visitors.title")}</h2>
        <p>{t("visitors.text")}</p>
        <p>{t("visitors.requests")}</p>
        <p>{t("visitors.reports", { days: REQUESTS_KEPT_DAYS })}</p>
        <p>{t("visitors.choices")}</p>
        {advertisement !== null && <p>{t("visitors.advertisement")}</p>}
        <h2>{t("messages.title")}</h2>
        <p>{t("messages.text")}</p>
        <ul>
          <li>{t("messages.links")}</li>
          <li>{t("messages.personal")}</li>
          <li>{t("messages.withheld")}</li>
          <li>{t("messages.senders")}</li>
          <li>{t("messages.search")}</li>
        </ul>
        <h2>{t("retention.title")}</h2>
        <p>{t("retention.text", { days: retentionDays })}</p>
        <h2>{t("rights.title")}</h2>
        <p>{t.rich("rights.text", linksTo(locale))}</p>
      </div>
    </PageShell>
  );
}
