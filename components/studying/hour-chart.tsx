import { scaleLinear, scaleLog } from "d3-scale";
import { area, curveMonotoneX, line } from "d3-shape";
import { formatCount } from "#components/ui/format-count.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import { FEWEST_SAMPLES, type TimingStudy } from "#lib/studying/study.ts";
import { Canvas, Chart, HEIGHT, Lines, Marks, PLOT, SPAN, short } from "./chart.tsx";
import { formatSeconds } from "./format-seconds.ts";

type HourChartProps = {
  hours: TimingStudy["hours"];
  /** The shortest and the longest time that there is room for. */
  seconds: [number, number];
  locale: Locale;
};

type Known = { hour: number; p50: number; p95: number };

const LAST = 23;
const MARKED = [0, 6, 12, 18, LAST];
const ROUND = [0.1, 1, 10, 60, 600, 3600, 36_000];

/** Delivery times over the day: the middle one, and what all but the slowest keep within. */
export function HourChart({ hours, seconds, locale }: HourChartProps) {
  const t = translationsOf("study", locale);
  const x = scaleLinear([0, LAST], [SPAN[0] + 1, SPAN[1] - 1]);
  const y = scaleLog(seconds, [PLOT.bottom - 4, PLOT.top + 6]);
  const known = (each: TimingStudy["hours"][number]): each is Known & typeof each =>
    each.p50 !== null && each.p95 !== null;
  const band = area<TimingStudy["hours"][number]>()
    .defined(known)
    .x(({ hour }) => x(hour))
    .y0(({ p50 }) => y(p50!))
    .y1(({ p95 }) => y(p95!))
    .curve(curveMonotoneX);
  const middle = line<TimingStudy["hours"][number]>()
    .defined(known)
    .x(({ hour }) => x(hour))
    .y(({ p50 }) => y(p50!))
    .curve(curveMonotoneX);
  // A line of one hour is none.
  const isAlone = ({ hour }: { hour: number }) =>
    ![hours[hour - 1], hours[hour + 1]].some((each) => each && known(each));
  const isInside = (each: number) => each >= seconds[0] && each <= seconds[1];
  const lines = ROUND.filter(isInside).map((each) => ({
    y: short(y(each)),
    text: formatSeconds(each, locale),
  }));
  const told = (value: number | null) => (value === null ? t("few") : formatSeconds(value, locale));
  const table = {
    head: [t("hour"), "p50", "p95", t("messages")],
    rows: hours.map(({ hour, p50, p95, messages }) => [
      clockOf(hour),
      told(p50),
      told(p95),
      formatCount(messages, locale),
    ]),
  };
  return (
    <Chart locale={locale} note={t("byHourNote")} table={table} title={t("byHour")}>
      {hours.some(known) ? (
        <Canvas>
          <Lines lines={lines} />
          <svg
            aria-hidden="true"
            height={HEIGHT}
            preserveAspectRatio="none"
            viewBox={`0 0 100 ${HEIGHT}`}
            width="100%"
          >
            <path className="fill-accent-soft" d={band(hours) ?? ""} />
            <path
              className="fill-none stroke-2 stroke-accent"
              d={middle(hours) ?? ""}
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          {hours
            .filter(isAlone)
            .filter(known)
            .map(({ hour, p50, p95 }) => (
              <g key={hour}>
                <circle
                  className="fill-accent"
                  cx={`${short(x(hour))}%`}
                  cy={short(y(p50))}
                  r="2.5"
                />
                <circle
                  className="fill-accent-line"
                  cx={`${short(x(hour))}%`}
                  cy={short(y(p95))}
                  r="2"
                />
              </g>
            ))}
          <Marks marks={MARKED.map((hour) => ({ x: x(hour), text: clockOf(hour) }))} />
        </Canvas>
      ) : (
        <p className="grid h-42 place-items-center px-6 text-center text-[0.9375rem] text-ink-soft">
          {t("noHours", { fewest: FEWEST_SAMPLES })}
        </p>
      )}
    </Chart>
  );
}

function clockOf(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
