import { namedFolders, namedPath } from "#components/inbox/named.ts";
import { NamedTabs } from "#components/inbox/named-tabs.tsx";
import { NamedTitle } from "#components/inbox/named-title.tsx";
import { PageHeading } from "#components/ui/page-heading.tsx";
import { PageShell } from "#components/ui/page-shell.tsx";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { type Locale, localePath } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { Study } from "#lib/studying/get-study.ts";
import { DayChart } from "./day-chart.tsx";
import { FormatSection } from "./format-section.tsx";
import { scalesOf } from "./scales.ts";
import { TimingSection } from "./timing-section.tsx";

const FORMATS_SHOWN = 20;

/** What is to be known of how a sender or service writes and how fast it is delivered. */
export function StudyPage({ study, locale }: { study: Study; locale: Locale }) {
  const t = translationsOf("study", locale);
  const named = translationsOf("named", locale);
  const { studied, formats, timings, days } = study;
  const { kind, slug, title } = studied;
  const folder = namedFolders[kind];
  const path = namedPath(kind, slug);
  const scales = scalesOf([study]);
  const compared = `/compare?a=${encodeURIComponent(`${folder}/${slug}`)}`;
  return (
    <PageShell
      locale={locale}
      path={`${path}/study`}
      section={folder}
      trail={[
        { name: named(`${kind}.list`), path: `/${folder}` },
        { name: title, path },
        { name: t("name"), path: `${path}/study` },
      ]}
    >
      <PageHeading title={<NamedTitle kind={kind} locale={locale} title={title} />}>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <NamedTabs current="study" kind={kind} locale={locale} slug={slug} />
          <a className="link text-[0.9375rem]" href={localePath(locale, compared)}>
            {t("compareWith")}
          </a>
        </div>
      </PageHeading>
      <div className="grid gap-12">
        <FormatSection
          formats={formats}
          id="formats"
          isWide
          locale={locale}
          shown={FORMATS_SHOWN}
        />
        <TimingSection id="delivery" isWide locale={locale} scales={scales} timings={timings} />
        <section aria-labelledby="days">
          <SectionHeading id="days">{t("volume")}</SectionHeading>
          <DayChart days={days} locale={locale} most={scales.day} />
        </section>
      </div>
    </PageShell>
  );
}
