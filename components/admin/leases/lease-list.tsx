import { ExactTime } from "#components/ui/exact-time.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { ConsoleLease } from "#lib/leases/get-leases-page.ts";
import { Badge } from "../badge.tsx";
import { DataTable } from "../data-table.tsx";
import { EndLease } from "./end-lease.tsx";

type LeaseListProps = {
  leases: ConsoleLease[];
  /** UTC milliseconds. */
  at: number;
  mayEnd: boolean;
  /** What stands there when there is none. */
  empty: string;
};

/** Leases: which number, whose it is, until when, and how to end one. */
export function LeaseList({ leases, at, mayEnd, empty }: LeaseListProps) {
  const isAnyOn = mayEnd && leases.some(({ state }) => state === "open");
  return (
    <DataTable
      caption="Leases"
      columns={[
        {
          title: "Number",
          isLead: true,
          cell: ({ number, state }) => (
            <span className="flex flex-wrap items-center gap-2 font-medium">
              <a
                className="link whitespace-nowrap tabular-nums"
                href={`/admin/numbers/${number.e164}`}
              >
                <bdi dir="ltr">{number.display}</bdi>
              </a>
              {state === "resting" && <Badge>resting</Badge>}
            </span>
          ),
        },
        { title: "Holder", cell: (lease) => <Holder lease={lease} /> },
        {
          title: "Label",
          cell: ({ label }) =>
            label ? <span className="foreign">{label}</span> : <span aria-hidden>–</span>,
        },
        {
          title: "Began",
          isShort: true,
          cell: ({ startsAt }) => <RelativeTime at={at} instant={startsAt} locale="en" />,
        },
        {
          title: "Until",
          isShort: true,
          cell: ({ endsAt }) => <ExactTime instant={endsAt} locale="en" />,
        },
        ...(isAnyOn
          ? [
              {
                title: "End",
                cell: ({ id, state }: ConsoleLease) =>
                  state === "open" ? <EndLease id={id} /> : null,
              },
            ]
          : []),
      ]}
      empty={empty}
      keyOf={({ id }) => id}
      rows={leases}
    />
  );
}

/** Whose a lease is. */
export function Holder({ lease: { holder } }: { lease: ConsoleLease }) {
  if (holder === null) return <span className="text-ink-soft">without a key</span>;
  return (
    <span className="grid min-w-0">
      <span className="foreign">{holder.project}</span>
      {holder.key !== null && <span className="foreign text-fine text-ink-soft">{holder.key}</span>}
    </span>
  );
}
