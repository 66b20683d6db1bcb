import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { ConsoleNumber } from "#lib/numbers/get-console-numbers.ts";
import { Badge } from "./badge.tsx";
import { DataTable } from "./data-table.tsx";
import { StatusBadge } from "./number-status.tsx";

type NumberListProps = { numbers: ConsoleNumber[]; now: number; empty: string };

/** Numbers with what their operator looks for first. */
export function NumberList({ numbers, now, empty }: NumberListProps) {
  return (
    <DataTable
      caption="Numbers"
      columns={[
        {
          title: "Number",
          isLead: true,
          isShort: true,
          cell: ({ e164, display }) => (
            <a className="link font-medium tabular-nums" href={`/admin/numbers/${e164}`}>
              <bdi dir="ltr">{display}</bdi>
            </a>
          ),
        },
        { title: "Status", cell: ({ status }) => <StatusBadge status={status} /> },
        { title: "Pool", cell: ({ pool }) => <bdi>{pool}</bdi> },
        {
          title: "Received",
          isFigure: true,
          cell: ({ received }) => received.toLocaleString("en"),
        },
        {
          title: "Last message",
          isShort: true,
          cell: ({ lastMessageAt }) => <Instant at={now} instant={lastMessageAt} none="none yet" />,
        },
        { title: "Next", cell: (number) => <Next now={now} number={number} /> },
      ]}
      empty={empty}
      keyOf={({ e164 }) => e164}
      rows={numbers}
    />
  );
}

function Next({ number, now }: { number: ConsoleNumber; now: number }) {
  const { rotatesAt, coolsUntil, status } = number;
  if (rotatesAt) {
    return (
      <Badge tone="attention">
        <span>
          replaced <Instant at={now} instant={rotatesAt} />
        </span>
      </Badge>
    );
  }
  if (status !== "cooling" || !coolsUntil) return null;
  if (Date.parse(coolsUntil) <= now) return <Badge>may return</Badge>;
  return (
    <span className="text-fine text-ink-soft">
      may return <Instant at={now} instant={coolsUntil} />
    </span>
  );
}

/** An instant, or a word where there is none. */
export function Instant(props: { instant: string | null; at: number; none?: string }) {
  const { instant, at, none = "" } = props;
  if (!instant) return <span className="text-ink-faint">{none}</span>;
  return <RelativeTime at={at} instant={instant} locale="en" />;
}
