import type { ReactNode } from "react";

export type Stat = { label: string; value: ReactNode };

/** A few facts side by side. */
export function Stats({ stats }: { stats: Stat[] }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {stats.map((stat) => (
        <div className="min-w-28" key={stat.label}>
          <dt className="text-fine text-ink-faint">{stat.label}</dt>
          <dd className="font-medium tabular-nums">{stat.value}</dd>
        </div>
      ))}
    </dl>
  );
}
