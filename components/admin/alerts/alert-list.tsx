import { formatDuration } from "#components/ui/format-duration.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { AlertCard } from "#lib/alerts/alert-card.ts";
import { Badge } from "../badge.tsx";
import { DataTable } from "../data-table.tsx";

type AlertListProps = {
  title: string;
  alerts: AlertCard[];
  /** UTC milliseconds. */
  at: number;
  /** What stands there when there is none. */
  empty: string;
};

/** Alerts under a heading: what it is, since when, for how long. */
export function AlertList({ title, alerts, at, empty }: AlertListProps) {
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-base">{title}</h2>
      <DataTable
        caption={`Alerts: ${title}`}
        columns={[
          {
            title: "Alert",
            isLead: true,
            cell: ({ title: name, text, href, endedAt }) => (
              <div className="grid min-w-0 gap-0.5">
                <span className="flex flex-wrap items-center gap-2 font-medium">
                  <span className="foreign min-w-0">
                    {href ? (
                      <a className="link" href={href}>
                        {name}
                      </a>
                    ) : (
                      name
                    )}
                  </span>
                  {endedAt === null && <Badge tone="attention">open</Badge>}
                </span>
                <span className="text-ink-soft">{text}</span>
              </div>
            ),
          },
          {
            title: "Began",
            isShort: true,
            cell: ({ startedAt }) => <RelativeTime at={at} instant={startedAt} locale="en" />,
          },
          {
            title: "For",
            isShort: true,
            cell: ({ startedAt, endedAt }) => {
              const end = endedAt === null ? at : Date.parse(endedAt);
              return formatDuration(Math.max(0, end - Date.parse(startedAt)));
            },
          },
        ]}
        empty={empty}
        keyOf={({ id }) => id}
        rows={alerts}
      />
    </section>
  );
}
