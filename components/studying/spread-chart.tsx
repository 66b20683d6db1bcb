import { scaleBand, scaleLinear, scaleLog } from "d3-scale";
import { formatCount } from "#components/ui/format-count.ts";
import { secondsOf } from "#lib/counters/delivery-buckets.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translationsOf } from "#lib/i18n/translations-of.ts";
import type { TimingStudy } from "#lib/studying/study.ts";
import { Canvas, Chart, Lines, Marks, PLOT, SPAN, short } from "./chart.tsx";
import { formatSeconds, formatShare } from "./format-seconds.ts";

type SpreadChartProps = {
  timings: TimingStudy;
  /** The largest share of a bucket that there is room for. */
  most: number;
  /** The first and the last bucket that there is room for. */
  range: [number, number];
  locale: Locale;
};

/** Times that stand below the plot where it reaches them. */
const ROUND = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800, 7200, 43_200, 259_200];
/** How near to each other they may stand, in percent. */
const NEAREST = 13;

/** How many messages took how long. */
export function SpreadChart({ timings, most, range, locale }: SpreadChartProps) {
  const t = translationsOf("study", locale);
  const { buckets, messages: all, p50, p95 } = timings;
  const [first, last] = range;
  const places = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  const x = scaleBand(places, SPAN).paddingInner(0.15);
  const middle = x.bandwidth() / 2;
  const y = scaleLinear([0, most], [PLOT.bottom, PLOT.top]).nice(3);
  const at = scaleLog(
    [secondsOf(first), secondsOf(Math.max(last, first + 1))],
    [x(first)! + middle, (x(last) ?? 0) + middle],
  );
  const marks: { x: number; text: string }[] = [];
  for (const seconds of ROUND) {
    const place = at(seconds);
    const isInside =
      place >= SPAN[0] && place <= SPAN[1] && place - (marks.at(-1)?.x ?? -99) >= NEAREST;
    if (isInside) marks.push({ x: place, text: formatSeconds(seconds, locale) });
  }
  const percentiles = [
    { name: "p50", seconds: p50 },
    { name: "p95", seconds: p95 },
  ].filter((each): each is { name: string; seconds: number } => each.seconds !== null);
  const table = {
    head: [t("time"), t("messages"), t("share")],
    rows: buckets.map(({ seconds, messages }) => [
      formatSeconds(seconds, locale),
      formatCount(messages, locale),
      formatShare(messages / all, locale),
    ]),
  };
  return (
    <Chart locale={locale} note={t("spreadNote")} table={table} title={t("spread")}>
      <Canvas>
        <Lines
          lines={y.ticks(3).map((each) => ({ y: y(each), text: formatShare(each, locale) }))}
        />
        {buckets
          .filter(({ messages }) => messages > 0)
          .map(({ bucket, messages }) => (
            <rect
              className="fill-accent"
              height={short(Math.max(1, PLOT.bottom - y(messages / all)))}
              key={bucket}
              rx="1.5"
              width={`${short(x.bandwidth())}%`}
              x={`${short(x(bucket)!)}%`}
              y={short(Math.min(PLOT.bottom - 1, y(messages / all)))}
            />
          ))}
        {percentiles.map(({ name, seconds }) => (
          <g key={name}>
            <line
              className="stroke-ink"
              strokeDasharray="3 3"
              x1={`${short(at(seconds))}%`}
              x2={`${short(at(seconds))}%`}
              y1={PLOT.top - 4}
              y2={PLOT.bottom}
            />
            <text
              className="fill-ink font-medium"
              textAnchor={at(seconds) > 88 ? "end" : at(seconds) < 12 ? "start" : "middle"}
              x={`${short(at(seconds))}%`}
              y={PLOT.top - 8}
            >
              {name}
            </text>
          </g>
        ))}
        <Marks marks={marks} />
      </Canvas>
    </Chart>
  );
}
