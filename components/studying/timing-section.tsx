import { Empty } from "#components/ui/empty.tsx";
import { formatCount } from "#components/ui/format-count.ts";
import { SectionHeading } from "#components/ui/section-heading.tsx";
import { Stats } from "#components/ui/stats.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { FEWEST_SAMPLES, type TimingStudy } from "#lib/studying/study.ts";
import { CountryTable } from "./country-table.tsx";
import { formatSeconds } from "./format-seconds.ts";
import { HourChart } from "./hour-chart.tsx";
import type { Scales } from "./scales.ts";
import { SpreadChart } from "./spread-chart.tsx";

type TimingSectionProps = {
  timings: TimingStudy;
  scales: Scales;
  /** Whether charts stand beside each other where there is room. */
  isWide: boolean;
  /** Tells it from another one on the page. */
  id: string;
  locale: Locale;
};

/** How long messages were on their way, where there are enough to say so. */
export function TimingSection({ timings, scales, isWide, id, locale }: TimingSectionProps) {
  const t = translationsOf("study", locale);
  const { messages, p50, p95, clocks, hours, countries } = timings;
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id}>{t("delivery")}</SectionHeading>
      {p50 === null || p95 === null ? (
        <Empty>
          {t("tooFew", {
            count: messages,
            shown: formatCount(messages, locale),
            fewest: FEWEST_SAMPLES,
          })}
        </Empty>
      ) : (
        <div className="grid gap-4">
          <Stats
            isWide={isWide}
            stats={[
              { label: t("p50"), value: formatSeconds(p50, locale) },
              { label: t("p95"), value: formatSeconds(p95, locale) },
              { label: t("samples"), value: formatCount(messages, locale) },
              {
                label: t("clock"),
                value: clocks
                  .map(({ value, messages: of }) =>
                    clocks.length === 1
                      ? t(`clocks.${value}`)
                      : `${t(`clocks.${value}`)} ${formatCount(of, locale)}`,
                  )
                  .join(", "),
              },
            ]}
          />
          <div className={`grid items-start gap-4 ${isWide ? "lg:grid-cols-2" : ""}`}>
            <SpreadChart
              locale={locale}
              most={scales.share}
              range={scales.buckets}
              timings={timings}
            />
            <HourChart hours={hours} locale={locale} seconds={scales.seconds} />
          </div>
          <CountryTable
            countries={countries}
            id={`${id}-countries`}
            locale={locale}
            seconds={scales.seconds}
          />
        </div>
      )}
    </section>
  );
}
