import { scaleBand, scaleLinear } from "d3-scale";
import { formatCount } from "#components/ui/format-count.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { DayCount } from "#lib/studying/study.ts";
import { Canvas, Chart, Lines, Marks, PLOT, SPAN, short } from "./chart.tsx";
import { formatDay } from "./format-seconds.ts";

type DayChartProps = {
  days: DayCount[];
  /** The most messages of a day that there is room for. */
  most: number;
  locale: Locale;
};

/** Messages per day. */
export function DayChart({ days, most, locale }: DayChartProps) {
  const t = translationsOf("study", locale);
  const x = scaleBand(
    days.map(({ day }) => day),
    SPAN,
  ).paddingInner(0.25);
  const y = scaleLinear([0, most], [PLOT.bottom, PLOT.top]).nice(3);
  const lines = y.ticks(3).filter(Number.isInteger);
  const every = Math.max(1, Math.ceil(days.length / 5));
  const marks = days
    .map(({ day }, nth) => ({ day, nth }))
    .filter(({ nth }) => (days.length - 1 - nth) % every === 0)
    .map(({ day }) => ({ x: x(day)! + x.bandwidth() / 2, text: formatDay(day, locale) }));
  const table = {
    head: [t("day"), t("messages")],
    rows: days
      .map(({ day, messages }) => [formatDay(day, locale), formatCount(messages, locale)])
      .reverse(),
  };
  return (
    <Chart locale={locale} note={t("utc")} table={table} title={t("perDay")}>
      <Canvas>
        <Lines lines={lines.map((each) => ({ y: y(each), text: formatCount(each, locale) }))} />
        {days
          .filter(({ messages }) => messages > 0)
          .map(({ day, messages }) => (
            <rect
              className="fill-accent"
              height={short(PLOT.bottom - y(messages))}
              key={day}
              rx="1.5"
              width={`${short(x.bandwidth())}%`}
              x={`${short(x(day)!)}%`}
              y={short(y(messages))}
            />
          ))}
        <Marks marks={marks} />
      </Canvas>
    </Chart>
  );
}
