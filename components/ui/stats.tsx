import type { ReactNode } from "react";

export type Stat = { label: string; value: ReactNode };

/** A few facts on a card; `isWide`: side by side where there is room. */
export function Stats({ stats, isWide = false }: { stats: Stat[]; isWide?: boolean }) {
  return (
    <dl
      className={`card grid grid-cols-2 gap-x-4 gap-y-3 px-4 py-3 sm:px-5 sm:py-4${isWide ? " lg:grid-cols-4" : ""}`}
    >
      {stats.map((stat) => (
        <div className="odd:last:col-span-2" key={stat.label}>
          <dt className="text-fine text-ink-faint">{stat.label}</dt>
          <dd className="font-medium tabular-nums">{stat.value}</dd>
        </div>
      ))}
    </dl>
  );
}
