import { ExactTime } from "#components/ui/exact-time.tsx";
import type { ConsoleLease } from "#lib/leases/get-leases-page.ts";
import { Panel } from "../panel.tsx";
import { EndLease } from "./end-lease.tsx";
import { Holder } from "./lease-list.tsx";

type LeasePanelProps = { lease: ConsoleLease; mayEnd: boolean };

/** The lease that a number is in, on its page. */
export function LeasePanel({ lease, mayEnd }: LeasePanelProps) {
  const { label, endsAt, freesAt, state } = lease;
  const facts = [
    { name: "Holder", value: <Holder lease={lease} /> },
    { name: "Label", value: label ? <span className="foreign">{label}</span> : "–" },
    { name: "Until", value: <ExactTime instant={endsAt} locale="en" /> },
    { name: "Public again", value: <ExactTime instant={freesAt} locale="en" /> },
  ];
  return (
    <Panel
      lead={
        state === "open"
          ? "What arrives now is its holder’s alone. To move the number ends it."
          : "It is over. What arrives until the number is public again is nobody’s."
      }
      title="Leased"
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
        {facts.map(({ name, value }) => (
          <div className="contents" key={name}>
            <dt className="text-ink-soft">{name}</dt>
            <dd className="min-w-0">{value}</dd>
          </div>
        ))}
      </dl>
      {mayEnd && state === "open" && <EndLease id={lease.id} />}
    </Panel>
  );
}
