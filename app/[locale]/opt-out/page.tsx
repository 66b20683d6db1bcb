import type { Metadata } from "next";
import { Field } from "#components/requests/field.tsx";
import { linksTo } from "#components/requests/linked.tsx";
import { PostForm } from "#components/requests/post-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { MAX_CONTACT, MAX_NAME, MAX_NAMES } from "#lib/opt-outs/opt-out.ts";
import { pageMetadata } from "../page-metadata.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/opt-out";
const MAX_DOMAIN = 253;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("optOut", locale);
  return pageMetadata({
    locale,
    path,
    title: t("title"),
    description: t("lead"),
    isIndexed: true,
  });
}

export default async function OptOutPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = translationsOf("optOut", locale);
  const request = translationsOf("request", locale);
  return (
    <PageShell locale={locale} path={path} trail={[{ name: t("title"), path }]}>
      <PageHeading lead={t("lead")} title={t("title")} />
      <PostForm action="/api/opt-outs" locale={locale} send={t("send")}>
        <Field
          hint={t("domainHint")}
          label={t("domain")}
          maxLength={MAX_DOMAIN}
          name="domain"
          required
        />
        <Field
          hint={t("namesHint", { count: MAX_NAMES })}
          label={t("names")}
          maxLength={MAX_NAMES * (MAX_NAME + 1)}
          name="names"
          required
          rows={4}
        />
        <Field
          autoComplete="email"
          hint={request("contactHint")}
          label={request("contact")}
          maxLength={MAX_CONTACT}
          name="contact"
          required
          type="email"
        />
      </PostForm>
      <p className="mt-8 max-w-2xl text-ink-soft">{t.rich("person", linksTo(locale))}</p>
    </PageShell>
  );
}
