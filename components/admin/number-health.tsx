import type { NumberHealth, ProbeCard } from "#lib/numbers/number-health.ts";
import { ActionForm } from "./action-form.tsx";
import { Badge } from "./badge.tsx";
import { DataTable } from "./data-table.tsx";
import { Instant } from "./number-list.tsx";
import { Facts, Panel } from "./panel.tsx";

const tones = { arrived: "good", waiting: "plain", lost: "danger" } as const;

const words = {
  new: "Too new to tell: fewer than 21 hours with messages in the last 14 days.",
  usual: "Messages come as usual.",
  silent: "Silent for longer than usual.",
} as const;

type HealthPanelProps = {
  health: NumberHealth;
  lastMessageAt: string | null;
  e164: string;
  mayProbe: boolean;
  now: number;
};

/** How a number does, with what that is said by. */
export function HealthPanel({ health, lastMessageAt, e164, mayProbe, now }: HealthPanelProps) {
  const { state, longestGapHours, lostShare, medianDeliverySeconds, probes } = health;
  return (
    <Panel actions={mayProbe && <ProbeForms e164={e164} />} title="Health">
      <Facts
        facts={[
          { name: "By its own rhythm", value: words[state] },
          ...(longestGapHours === null
            ? []
            : [{ name: "Longest silence", value: `${longestGapHours} hours in the last 14 days` }]),
          {
            name: "Last message",
            value: <Instant at={now} instant={lastMessageAt} none="none in this term" />,
          },
          {
            name: "Delivery",
            value:
              medianDeliverySeconds === null
                ? "no believable clock told in the last week"
                : `half of the messages within ${Math.round(medianDeliverySeconds)} seconds`,
          },
          {
            name: "Probes lost",
            value: lostShare === null ? "none sent" : `${Math.round(lostShare * 100)} %`,
          },
        ]}
      />
      {probes.length > 0 && <Probes now={now} probes={probes} />}
    </Panel>
  );
}

function ProbeForms({ e164 }: { e164: string }) {
  return (
    <div className="flex flex-wrap gap-2">
      <ActionForm action="numbers.probe" fields={{ e164, kind: "simulated" }}>
        <button
          className="button button-quiet button-small"
          title="A request as its source’s provider sends it"
          type="submit"
        >
          Simulate a probe
        </button>
      </ActionForm>
      <ActionForm action="numbers.probe" fields={{ e164, kind: "real" }}>
        <button
          className="button button-quiet button-small"
          title="Gives a text to send from another phone"
          type="submit"
        >
          Begin a real probe
        </button>
      </ActionForm>
    </div>
  );
}

function Probes({ probes, now }: { probes: ProbeCard[]; now: number }) {
  return (
    <DataTable
      caption="Probes"
      columns={[
        {
          title: "Sent",
          isLead: true,
          isShort: true,
          cell: ({ startedAt }) => <Instant at={now} instant={startedAt} />,
        },
        { title: "Kind", cell: ({ kind }) => kind },
        {
          title: "Outcome",
          cell: ({ outcome }) => <Badge tone={tones[outcome]}>{outcome}</Badge>,
        },
        {
          title: "Took",
          isFigure: true,
          cell: ({ startedAt, receivedAt }) =>
            receivedAt
              ? `${((Date.parse(receivedAt) - Date.parse(startedAt)) / 1000).toFixed(1)} s`
              : "–",
        },
      ]}
      empty="None."
      keyOf={({ startedAt, kind }) => `${startedAt} ${kind}`}
      rows={probes.slice(0, 8)}
    />
  );
}
