import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Choice, Field } from "#components/requests/field.tsx";
import { linksTo } from "#components/requests/linked.tsx";
import { PostForm } from "#components/requests/post-form.tsx";
import { ReportedSubject } from "#components/requests/reported-subject.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { publicContext } from "#lib/context.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { findSubject } from "#lib/reports/find-subject.ts";
import { MAX_NOTE, reportReasons } from "#lib/reports/report.ts";
import { pageMetadata } from "../page-metadata.ts";
import { queryValue } from "../query.ts";
import { type PageProps, type Query, startPage } from "../start-page.ts";

const path = "/report";

/** Read once for the head and the page. */
const readSubject = cache(async (message?: string, number?: string) => {
  if (message) return findSubject(publicContext(), { kind: "message", name: message });
  return number ? findSubject(publicContext(), { kind: "number", name: number }) : null;
});

async function subjectOf(query: Query) {
  const subject = await readSubject(queryValue(query, "message"), queryValue(query, "number"));
  if (!subject) notFound();
  return subject;
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const { kind, id } = await subjectOf(await searchParams);
  const t = translationsOf("report", locale);
  return pageMetadata({
    locale,
    path,
    query: { [kind]: id },
    title: t(`${kind}Title`),
    description: t("lead"),
    isIndexed: false,
  });
}

export default async function ReportPage({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const subject = await subjectOf(await searchParams);
  const { kind, id } = subject;
  const t = translationsOf("report", locale);
  return (
    <PageShell locale={locale} path={`${path}?${kind}=${id}`}>
      <PageHeading lead={t("lead")} title={t(`${kind}Title`)} />
      <div className="grid gap-8">
        <ReportedSubject locale={locale} subject={subject} />
        <PostForm action="/api/reports" fields={{ [kind]: id }} locale={locale} send={t("send")}>
          <Choice
            label={t("reason")}
            name="reason"
            options={reportReasons.map((reason) => ({
              value: reason,
              label: t(`reasons.${reason}`),
            }))}
          />
          <Field
            hint={t("noteHint", { count: MAX_NOTE })}
            label={t("note")}
            maxLength={MAX_NOTE}
            name="note"
            rows={3}
          />
        </PostForm>
        <div className="prose text-ink-soft">
          <p>{t("kept")}</p>
          <p>{t.rich("claim", linksTo(locale))}</p>
        </div>
      </div>
    </PageShell>
  );
}
