import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Answer, Facts } from "#components/requests/facts.tsx";
import { PostForm } from "#components/requests/post-form.tsx";
import { ExactTime } from "#components/ui/exact-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { publicContext } from "#lib/context.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getTakedown } from "#lib/takedowns/get-takedown.ts";
import { type LocaleParams, type PageProps, startPage } from "../../start-page.ts";

type Props = PageProps<LocaleParams & { token: string }>;

/** Nothing of its address stands in the head: it is for whoever has it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("takedown", locale);
  return { title: t("statusTitle"), robots: { index: false } };
}

export default async function TakedownStatusPage({ params }: Props) {
  const { locale, token } = await startPage(params);
  const status = await getTakedown(publicContext(), token);
  if (!status) notFound();
  const t = translationsOf("takedown", locale);
  const request = translationsOf("request", locale);
  const { kind, state, answer, at, closedAt } = status;
  const facts = [
    { name: request("state"), value: <strong>{t(`states.${state}`)}</strong> },
    { name: t("topic"), value: t(`kinds.${kind}`) },
    { name: request("asked"), value: <ExactTime instant={at} locale={locale} /> },
    ...(closedAt
      ? [{ name: request("closed"), value: <ExactTime instant={closedAt} locale={locale} /> }]
      : []),
    ...(answer ? [{ name: request("answer"), value: <Answer>{answer}</Answer> }] : []),
  ];
  return (
    <PageShell locale={locale} path={`/takedown/${token}`}>
      <PageHeading lead={t("statusLead")} title={t("statusTitle")}>
        <div className="max-w-2xl">
          <Notice>{request("keepLink")}</Notice>
        </div>
      </PageHeading>
      <div className="grid gap-6">
        <Facts facts={facts} />
        {state === "open" && (
          <PostForm
            action="/api/takedowns/withdraw"
            fields={{ token }}
            isQuiet
            locale={locale}
            send={request("withdraw")}
          />
        )}
      </div>
    </PageShell>
  );
}
