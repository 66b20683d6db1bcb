import type { Metadata } from "next";
import { Choice, Field } from "#components/requests/field.tsx";
import { linksTo } from "#components/requests/linked.tsx";
import { PostForm } from "#components/requests/post-form.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { REQUESTS_KEPT_DAYS } from "#lib/requests/kept-days.ts";
import { MAX_ABOUT, MAX_CONTACT, MAX_EXPLANATION, takedownKinds } from "#lib/takedowns/takedown.ts";
import { pageMetadata } from "../page-metadata.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/takedown";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("takedown", locale);
  return pageMetadata({
    locale,
    path,
    title: t("title"),
    description: t("lead"),
    isIndexed: true,
  });
}

export default async function TakedownPage({ params }: PageProps) {
  const { locale } = await startPage(params);
  const t = translationsOf("takedown", locale);
  const request = translationsOf("request", locale);
  return (
    <PageShell locale={locale} path={path} trail={[{ name: t("title"), path }]}>
      <PageHeading lead={t("lead")} title={t("title")} />
      <PostForm action="/api/takedowns" locale={locale} send={t("send")}>
        <Choice
          label={t("kind")}
          name="kind"
          options={takedownKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <Field hint={t("aboutHint")} label={t("about")} maxLength={MAX_ABOUT} name="about" />
        <Field
          hint={t("explanationHint", { count: MAX_EXPLANATION, days: REQUESTS_KEPT_DAYS })}
          label={t("explanation")}
          maxLength={MAX_EXPLANATION}
          name="explanation"
          required
          rows={6}
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
      <p className="mt-8 max-w-2xl text-ink-soft">{t.rich("company", linksTo(locale))}</p>
    </PageShell>
  );
}
