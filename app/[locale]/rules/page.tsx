import type { Metadata } from "next";
import { linksTo } from "#components/requests/linked.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { site } from "#lib/site.ts";
import { pageMetadata } from "../page-metadata.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/rules";
const uses = ["format", "timing", "once"] as const;
const misuses = ["care", "fraud", "bulk", "others", "law"] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("rules", locale);
  return pageMetadata({
    locale,
    path,
    title: t("title"),
    description: t("lead"),
    isIndexed: true,
  });
}

export default async function RulesPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = translationsOf("rules", locale);
  return (
    <PageShell locale={locale} path={path} trail={[{ name: t("title"), path }]}>
      <PageHeading lead={t("lead")} title={t("title")} />
      <div className="prose">
        <h2>{t("uses.title")}</h2>
        <p>{t("uses.text")}</p>
        <ul>
          {uses.map((use) => (
            <li key={use}>{t(`uses.${use}`)}</li>
          ))}
        </ul>
        <h2>{t("misuses.title")}</h2>
        <ul>
          {misuses.map((misuse) => (
            <li key={misuse}>{t(`misuses.${misuse}`)}</li>
          ))}
        </ul>
        <h2>{t("public.title")}</h2>
        <p>{t("public.text")}</p>
        <h2>{t("temporary.title")}</h2>
        <p>{t("temporary.text")}</p>
        <h2>{t("retention.title")}</h2>
        <p>{t("retention.text", { days: site().retentionDays })}</p>
        <h2>{t("withheld.title")}</h2>
        <p>{t("withheld.text")}</p>
        <h2>{t("removal.title")}</h2>
        <p>{t.rich("removal.text", linksTo(locale))}</p>
      </div>
    </PageShell>
  );
}
