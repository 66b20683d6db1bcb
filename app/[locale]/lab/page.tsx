import type { Metadata } from "next";
import type { LabLabels } from "#components/lab/lab-labels.ts";
import { LabWorkbench } from "#components/lab/lab-workbench.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { verdictObject } from "#lib/api/wire/verdict.ts";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { examples } from "#lib/lab/examples.ts";
import type { Finding } from "#lib/lab/findings.ts";
import { judgeTemplate } from "#lib/lab/judge-template.ts";
import { MOST_UNITS } from "#lib/lab/most-units.ts";
import { sentenceOf } from "#lib/lab/sentence-of.ts";
import { pageMetadata } from "../page-metadata.ts";
import { queryValue } from "../query.ts";
import { type PageProps, startPage } from "../start-page.ts";

const path = "/lab";

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await startPage(params);
  const t = translationsOf("lab", locale);
  return pageMetadata({
    locale,
    path,
    title: t("metaTitle"),
    description: t("lead"),
    isIndexed: true,
  });
}

export default async function LabPage({ params, searchParams }: PageProps) {
  const { locale } = await startPage(params);
  const query = await searchParams;
  const given = {
    text: queryValue(query, "text") ?? "",
    sender: queryValue(query, "sender") ?? "",
    host: queryValue(query, "host") ?? "",
  };
  const inWords = (found: Finding) => sentenceOf(found, locale);
  const verdict = given.text.trim()
    ? verdictObject(judgeTemplate(given.text, given), inWords)
    : null;
  return <Lab given={given} locale={locale} verdict={verdict} />;
}

type LabProps = {
  given: { text: string; sender: string; host: string };
  verdict: ReturnType<typeof verdictObject> | null;
  locale: Locale;
};

function Lab({ given, verdict, locale }: LabProps) {
  const t = translationsOf("lab", locale);
  const search = new URLSearchParams(given.text ? given : {}).toString();
  return (
    <PageShell locale={locale} path={path + (search && `?${search}`)}>
      <PageHeading lead={t("lead")} title={t("title")} />
      <LabWorkbench
        {...given}
        examples={[
          [t("example.bound"), examples.bound],
          [t("example.typographic"), examples.typographic],
          [t("example.androidApp"), examples.androidApp],
          [t("example.broken"), examples.broken],
          [t("example.turkish"), examples.turkish],
          [t("example.arabic"), examples.arabic],
        ]}
        labels={labelsIn(locale)}
        locale={locale}
        most={MOST_UNITS}
        path={localePath(locale, path)}
        verdict={verdict}
      />
      <p className="mt-12 max-w-2xl text-fine text-ink-faint">{t("others")}</p>
    </PageShell>
  );
}

function labelsIn(locale: Locale): LabLabels {
  const t = translationsOf("lab", locale);
  return {
    template: t("template"),
    placeholder: t("placeholder", { code: "{{code}}" }),
    sender: t("sender"),
    senderHint: t("senderHint"),
    host: t("host"),
    hostHint: t("hostHint"),
    judge: t("judge"),
    examples: t("examples"),
    verdict: t("verdict"),
    waiting: t("waiting"),
    failed: t("failed"),
    coding: t("coding"),
    segments: t("segments"),
    left: t("left"),
    code: t("code"),
    none: t("none"),
    sure: t("sure", { percent: "{percent}" }),
    ruler: t("ruler"),
    segment: t("segment", { number: "{number}", units: "{units}", room: "{room}" }),
    findings: t("findings"),
    severity: {
      error: t("severity.error"),
      warning: t("severity.warning"),
      advice: t("severity.advice"),
      good: t("severity.good"),
    },
    offers: {
      title: t("offers.title"),
      ios: t("offers.ios"),
      retriever: t("offers.retriever"),
      consent: t("offers.consent"),
      webOtp: t("offers.webOtp"),
      yes: t("offers.yes"),
      bound: t("offers.bound", { host: "{host}" }),
      likely: t("offers.likely"),
      no: t("offers.no"),
    },
    announced: t("announced", {
      coding: "{coding}",
      segments: "{segments}",
      code: "{code}",
      errors: "{errors}",
      warnings: "{warnings}",
    }),
  };
}
