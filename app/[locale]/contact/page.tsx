import type { Metadata } from "next";
import { linksTo } from "#components/requests/linked.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { site } from "#lib/site.ts";
import { pageMetadata } from "../page-metadata.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/contact";
const reasons = ["message", "sender", "abuse", "security"] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("contact", locale);
  return pageMetadata({
    locale,
    path,
    title: t("title"),
    description: t("lead"),
    isIndexed: true,
  });
}

export default async function ContactPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = translationsOf("contact", locale);
  const { operator, contactEmail } = site();
  return (
    <PageShell locale={locale} path={path} trail={[{ name: t("title"), path }]}>
      <PageHeading lead={t("lead")} title={t("title")} />
      <div className="prose">
        <div className="card px-5 py-4">
          {operator && (
            <p>
              <span className="block text-fine text-ink-faint">{t("operator")}</span>
              <bdi className="foreign font-medium">{operator}</bdi>
            </p>
          )}
          {contactEmail === null ? (
            <p>{t("noAddress")}</p>
          ) : (
            <p>
              <span className="block text-fine text-ink-faint">{t("email")}</span>
              <a className="foreign link font-medium" href={`mailto:${contactEmail}`}>
                {contactEmail}
              </a>
            </p>
          )}
        </div>
        {reasons.map((reason) => (
          <section key={reason}>
            <h2>{t(`${reason}.title`)}</h2>
            <p>{t.rich(`${reason}.text`, linksTo(locale))}</p>
          </section>
        ))}
      </div>
    </PageShell>
  );
}
