"use client";

import { type ComponentType, lazy, Suspense } from "react";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import { formatValue } from "./series.ts";
import type { TimeChartProps } from "./time-chart.tsx";

/** The library is loaded by whoever sees a chart: the page neither waits for it nor fails without it. */
const TimeChart = lazy<ComponentType<TimeChartProps>>(() =>
  import("./time-chart.tsx").catch(() => ({ default: () => null })),
);

const markers = {
  accent: "bg-accent",
  attention: "bg-attention",
  danger: "bg-danger",
  quiet: "bg-line-strong",
};

/**
 * A chart in the room that is kept for it, with its legend and, behind a click, its figures as a
 * table: for screen readers, and where no scripts run.
 */
export function Chart({ title, ...props }: TimeChartProps & { title: string }) {
  const isHydrated = useHydrated();
  const { points, series, unit } = props;
  return (
    <figure className="grid gap-3">
      <div aria-hidden className="h-56 min-w-0">
        {isHydrated ? (
          <Suspense fallback={null}>
            <TimeChart {...props} />
          </Suspense>
        ) : null}
      </div>
      {series.length > 1 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-fine text-ink-soft">
          {series.map(({ key, title: name, tone, isDashed }) => (
            <li className="flex items-center gap-1.5" key={key}>
              <span
                aria-hidden
                className={`inline-block w-3 rounded-full ${isDashed ? "h-0.5" : "h-2"} ${markers[tone]}`}
              />
              {name}
            </li>
          ))}
        </ul>
      )}
      <details className="text-[0.9375rem]">
        <summary className="w-fit cursor-pointer rounded-control text-fine text-ink-soft hover:text-accent">
          Figures<span className="sr-only"> of {title}</span>
        </summary>
        <div
          className="mt-2 max-h-64 overflow-auto rounded-control border border-line"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <table className="w-full text-fine tabular-nums">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr className="border-line border-b text-start text-ink-faint">
                <th className="px-3 py-1.5 text-start font-medium" scope="col">
                  Since (UTC)
                </th>
                {series.map(({ key, title: name }) => (
                  <th className="px-3 py-1.5 text-end font-medium" key={key} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map((point) => (
                <tr key={point.at}>
                  <th className="px-3 py-1 text-start font-normal" scope="row">
                    {point.at.slice(0, 16).replace("T", " ")}
                  </th>
                  {series.map(({ key }) => (
                    <td className="px-3 py-1 text-end" key={key}>
                      {formatValue(point[key] as number | null, unit)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
