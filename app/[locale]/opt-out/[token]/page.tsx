import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Answer, Facts } from "#components/requests/facts.tsx";
import { PostForm } from "#components/requests/post-form.tsx";
import { ExactTime } from "#components/ui/exact-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { publicContext } from "#lib/context.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { getOptOut, type OptOutStatus } from "#lib/opt-outs/get-opt-out.ts";
import { PENDING_DAYS } from "#lib/opt-outs/opt-out.ts";
import { type LocaleParams, type PageProps, startPage } from "../../start-page.ts";

type Props = PageProps<LocaleParams & { token: string }>;

/** Nothing of its address stands in the head: it is for whoever has it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("optOut", locale);
  return { title: t("statusTitle"), robots: { index: false } };
}

export default async function OptOutStatusPage({ params }: Props) {
  const { locale, token } = await startPage(params);
  const status = await getOptOut(publicContext(), token);
  if (!status) notFound();
  const t = translationsOf("optOut", locale);
  const request = translationsOf("request", locale);
  const { state, record } = status;
  const isOver = state === "refused" || state === "withdrawn";
  return (
    <PageShell locale={locale} path={`/opt-out/${token}`}>
      <PageHeading lead={t("statusLead", { domain: status.domain })} title={t("statusTitle")}>
        <div className="max-w-2xl">
          <Notice>{request("keepLink")}</Notice>
        </div>
      </PageHeading>
      <div className="grid gap-8">
        <StatusFacts locale={locale} status={status} />
        {!isOver && (
          <section aria-labelledby="record" className="grid max-w-2xl gap-4">
            <h2 className="font-semibold text-xl" id="record">
              {t("record.title")}
            </h2>
            {state !== "proven" && <p>{t("record.text", { days: PENDING_DAYS })}</p>}
            <Facts
              facts={[
                { name: t("record.name"), value: <code>{record.name}</code> },
                { name: t("record.value"), value: <code>{record.value}</code> },
              ]}
            />
            <p className="text-ink-soft">{t("record.stay")}</p>
            <PostForm
              action="/api/opt-outs/check"
              fields={{ token }}
              locale={locale}
              send={t("check")}
            />
          </section>
        )}
        {!isOver && (
          <PostForm
            action="/api/opt-outs/withdraw"
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

async function StatusFacts({ status, locale }: { status: OptOutStatus; locale: Locale }) {
  const t = translationsOf("optOut", locale);
  const request = translationsOf("request", locale);
  const { state, names, answer, at, checkedAt, provenAt } = status;
  const time = (instant: string | null) =>
    instant ? <ExactTime instant={instant} locale={locale} /> : t("never");
  const isProven = state === "proven";
  const facts = [
    { name: request("state"), value: <strong>{t(`states.${state}`)}</strong> },
    {
      name: t("names"),
      value: (
        <ul>
          {names.map((name) => (
            <li key={name.title}>
              <bdi className="foreign">{name.title}</bdi>
              <span className="text-ink-soft">
                {" · "}
                {t(`name.${name.state === "applied" && !isProven ? "waiting" : name.state}`)}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
    { name: request("asked"), value: time(at) },
    { name: t("checked"), value: time(checkedAt) },
    ...(provenAt ? [{ name: t("proven"), value: time(provenAt) }] : []),
    ...(answer ? [{ name: request("answer"), value: <Answer>{answer}</Answer> }] : []),
  ];
  return <Facts facts={facts} />;
}
