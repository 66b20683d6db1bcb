import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { site } from "#lib/site.ts";
import { pageMetadata } from "../page-metadata.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/about";

const shortcuts = [
  { keys: ["/"], action: "search" },
  { keys: ["j", "k"], action: "move" },
  { keys: ["c"], action: "copy" },
  { keys: ["n"], action: "show" },
] as const;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const { name } = site();
  const t = translationsOf("about", locale);
  return pageMetadata({
    locale,
    path,
    title: t("title"),
    description: t("lead", { name }),
    isIndexed: true,
  });
}

export default async function AboutPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = translationsOf("about", locale);
  const { name, retentionDays } = site();
  return (
    <PageShell locale={locale} path={path} trail={[{ name: t("title"), path }]}>
      <PageHeading lead={t("lead", { name })} title={t("title")} />
      <div className="prose">
        <h2>{t("how.title")}</h2>
        <p>{t("how.text")}</p>
        <p>{t("how.codes")}</p>
        <h2>{t("times.title")}</h2>
        <p>{t("times.text")}</p>
        <h2>{t("limits.title")}</h2>
        <p>
          {t.rich("limits.text", {
            days: retentionDays,
            rules: (text) => (
              <TextLink locale={locale} path="/rules">
                {text}
              </TextLink>
            ),
          })}
        </p>
        <h2>{t("keyboard.title")}</h2>
        <p>{t("keyboard.text")}</p>
        <dl className="mt-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5">
          {shortcuts.map(({ keys, action }) => (
            <div className="contents" key={action}>
              <dt className="flex gap-1.5">
                {keys.map((key) => (
                  <kbd className="key" key={key}>
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{t(`keyboard.${action}`)}</dd>
            </div>
          ))}
        </dl>
        <h2>{t("programs.title")}</h2>
        <p>
          {t.rich("programs.text", {
            numbers: (text) => (
              <a className="link" href="/numbers.json">
                {text}
              </a>
            ),
          })}
        </p>
        <h2>{t("software.title")}</h2>
        <p>{t("software.text")}</p>
        <p>
          {t.rich("software.api", {
            api: (text) => (
              <TextLink locale={locale} path="/docs/api">
                {text}
              </TextLink>
            ),
          })}
        </p>
      </div>
    </PageShell>
  );
}
