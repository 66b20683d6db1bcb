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
  const tick = ticksOf(last - first);
  const within = marks.flatMap(({ startedAt, endedAt }) => {
    const from = Math.max(Date.parse(startedAt), first);
    const to = endedAt === null ? last : Math.min(Date.parse(endedAt), last);
    return to >= from ? [{ from, to }] : [];
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
    type: "monotone",
  } as const;
  if (shape === "area") return <Area {...common} fill={colour} fillOpacity={0.14} key={key} />;
  return <Line {...common} connectNulls key={key} strokeDasharray={isDashed ? "5 4" : undefined} />;
}

/** Hours where a day is shown, days where it is more; in the reader's own zone. */
function ticksOf(span: number): (time: number) => string {
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
