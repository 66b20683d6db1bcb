import type { Metadata } from "next";
import { ApiReference } from "#components/reference/api-reference.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { curlExample } from "#lib/api/open-api/curl-example.ts";
import { operations } from "#lib/client/generated.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { site } from "#lib/site.ts";
import { pageMetadata } from "../../page-metadata.ts";
import { type PageProps, startPage } from "../../start-page.ts";

const path = "/docs/api";
const DOCUMENT = "/api/v1/openapi.json";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const { name } = site();
  const t = translationsOf("apiDocs", locale);
  return pageMetadata({
    locale,
    path,
    title: t("title"),
    description: t("lead", { name }),
    isIndexed: true,
  });
}

export default async function ApiDocsPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = translationsOf("apiDocs", locale);
  const { name, publicUrl } = site();
  return (
    <PageShell locale={locale} path={path} trail={[{ name: t("title"), path }]}>
      <PageHeading lead={t("lead", { name })} title={t("title")} />
      <div className="prose">
        <h2>{t("begin.title")}</h2>
        <p>{t("begin.text")}</p>
      </div>
      <pre
        className="card wrap-anywhere mt-3 whitespace-pre-wrap p-4 font-mono text-fine"
        dir="ltr"
      >
        <code>{curlExample(publicUrl)}</code>
      </pre>
      <div className="prose">
        <h2>{t("keys.title")}</h2>
        <p>
          {t.rich("keys.text", {
            account: (text) => (
              <a className="link" href="/account">
                {text}
              </a>
            ),
          })}
        </p>
        <h2>{t("rules.title")}</h2>
        <p>{t("rules.text")}</p>
        <h2>{t("reference.title")}</h2>
        <p>
          {t.rich("reference.text", {
            document: (text) => (
              <a className="link" href={DOCUMENT}>
                {text}
              </a>
            ),
          })}
        </p>
      </div>
      <ApiReference document={DOCUMENT}>
        <ul className="grid gap-1.5 font-mono text-fine" dir="ltr">
          {Object.entries(operations).map(([id, [method, address]]) => (
            <li className="flex gap-3" key={id}>
              <span className="w-14 shrink-0 font-semibold text-accent">{method}</span>
              <span className="break-all">{address}</span>
            </li>
          ))}
        </ul>
      </ApiReference>
    </PageShell>
  );
}
