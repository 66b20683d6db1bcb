"use client";

import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { formatValue, type Mark, type Point, type Series, type Unit } from "./series.ts";

export type TimeChartProps = {
  points: Point[];
  series: Series[];
  shape: "area" | "lines" | "bars";
  unit: Unit;
  marks?: Mark[];
};

const colours = {
  accent: "var(--color-accent)",
  attention: "var(--color-attention)",
  danger: "var(--color-danger)",
  quiet: "var(--color-line-strong)",
};

const DAY_MS = 86_400_000;

/** Values over time, drawn by scripts alone: what it shows also stands in a table. */
export default function TimeChart({ points, series, shape, unit, marks = [] }: TimeChartProps) {
  const rows = points.map((point) => ({ ...point, time: Date.parse(point.at) }));
  const first = rows[0]?.time ?? 0;
  const last = rows.at(-1)?.time ?? 0;
  const tick = labelsOf(last - first);
  // What began just now would be too narrow to be seen.
  const least = (last - first) / 120;
  const clamped = (instant: string) => Math.min(Math.max(Date.parse(instant), first), last);
  const within = marks.map(({ startedAt, endedAt }) => {
    const to = endedAt === null ? last : clamped(endedAt);
    return { from: Math.max(first, Math.min(clamped(startedAt), to - least)), to };
  });
  return (
    <ResponsiveContainer>
      <ComposedChart
        accessibilityLayer={false}
        data={rows}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      >
        <CartesianGrid stroke="var(--color-line)" vertical={false} />
        <XAxis
          axisLine={{ stroke: "var(--color-line)" }}
          dataKey="time"
          domain={["dataMin", "dataMax"]}
          minTickGap={48}
          padding={shape === "bars" ? { left: 12, right: 12 } : undefined}
          scale="time"
          tick={{ fill: "var(--color-ink-faint)", fontSize: 12 }}
          tickFormatter={tick}
          tickLine={false}
          ticks={daysWithin(first, last)}
          type="number"
        />
        <YAxis
          allowDecimals={unit !== "count"}
          axisLine={false}
          tick={{ fill: "var(--color-ink-faint)", fontSize: 12 }}
          tickFormatter={(value: number) => formatValue(value, unit)}
          tickLine={false}
          width={52}
        />
        {within.map(({ from, to }) => (
          <ReferenceArea
            fill="var(--color-attention-line)"
            fillOpacity={0.45}
            ifOverflow="hidden"
            key={`${from} ${to}`}
            stroke="var(--color-attention-line)"
            x1={from}
            x2={to}
          />
        ))}
        <Tooltip
          content={({ active, payload, label }) =>
            active && payload.length > 0 ? (
              <div className="rounded-control border border-line bg-surface px-3 py-2 text-fine shadow-raised">
                <p className="text-ink-faint">{exactTime(Number(label))}</p>
                {series.map(({ key, title }) => (
                  <p className="flex justify-between gap-4" key={key}>
                    <span>{title}</span>
                    <span className="font-medium tabular-nums">
                      {formatValue(payload[0]?.payload[key] ?? null, unit)}
                    </span>
                  </p>
                ))}
              </div>
            ) : null
          }
          cursor={{ stroke: "var(--color-line-strong)", fill: "var(--color-sunken)" }}
          isAnimationActive={false}
        />
        {series.map((each) => drawn(each, shape))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function drawn({ key, tone, isDashed }: Series, shape: TimeChartProps["shape"]) {
  const colour = colours[tone];
  if (shape === "bars") {
    return (
      <Bar
        dataKey={key}
        fill={colour}
        isAnimationActive={false}
        key={key}
        maxBarSize={24}
        stackId="all"
      />
    );
  }
  const common = {
    dataKey: key,
    dot: false,
    isAnimationActive: false,
    stroke: colour,
    strokeWidth: 1.75,
    type: "linear",
  } as const;
  if (shape === "area") return <Area {...common} fill={colour} fillOpacity={0.14} key={key} />;
  return <Line {...common} connectNulls key={key} strokeDasharray={isDashed ? "5 4" : undefined} />;
}

/** Where the reader's days begin, if there are several; otherwise the axis finds its own places. */
function daysWithin(first: number, last: number): number[] | undefined {
  if (last - first <= 2 * DAY_MS) return undefined;
  const day = new Date(first);
  day.setHours(24, 0, 0, 0);
  const days: number[] = [];
  for (; day.getTime() <= last; day.setDate(day.getDate() + 1)) days.push(day.getTime());
  return days;
}

/** Hours where a day is shown, days where it is more; in the reader's own zone. */
function labelsOf(span: number): (time: number) => string {
  const format = new Intl.DateTimeFormat(
    "en",
    span > 2 * DAY_MS
      ? { month: "short", day: "numeric" }
      : { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  );
  return (time) => format.format(time);
}

const exact = new Intl.DateTimeFormat("en", {
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

function exactTime(time: number): string {
  return exact.format(time);
}
