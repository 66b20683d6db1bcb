import type { Trial } from "#lib/rules/try-rule.ts";
import { Badge } from "./badge.tsx";
import { DataTable } from "./data-table.tsx";
import { Panel } from "./panel.tsx";

const tones = {
  shown: "good",
  queued: "plain",
  withheld: "attention",
  hidden: "danger",
} as const;

/** What a rule would have done with the messages of the last week. */
export function TrialResult({ trial }: { trial: Trial }) {
  const { looked, matched, unread, since, isWhole, moves, examples } = trial;
  const figure = (count: number) => count.toLocaleString("en");
  const reach = isWhole
    ? "the whole week"
    : `back to ${since?.slice(0, 16).replace("T", " ") ?? "now"} UTC, for there were too many`;
  return (
    <section aria-live="polite" className="grid gap-4">
      <Panel title={`It matches ${figure(matched)} of ${figure(looked)} messages`}>
        <p className="text-[0.9375rem] text-ink-soft">
          Looked at {reach}.
          {unread > 0 && ` ${figure(unread)} could not be read: their originals are gone.`}
        </p>
        {moves.length > 0 && (
          <ul className="grid gap-1.5 text-[0.9375rem]">
            {moves.map(({ from, to, count }) => (
              <li className="flex flex-wrap items-center gap-2" key={`${from} ${to}`}>
                <span className="min-w-12 text-end tabular-nums">{figure(count)}</span>
                <Badge tone={tones[from]}>{from}</Badge>
                {from === to ? (
                  "as now"
                ) : (
                  <>
                    → <Badge tone={tones[to]}>{to}</Badge>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {examples.length > 0 && (
        <DataTable
          caption="Examples"
          columns={[
            {
              title: "Message",
              isLead: true,
              cell: ({ id, sender, number, text }) => (
                <div className="grid gap-0.5">
                  <span className="flex flex-wrap gap-2 text-fine text-ink-soft">
                    <a className="link foreign" href={`/admin/messages/${id}`}>
                      {sender}
                    </a>
                    <bdi>{number}</bdi>
                  </span>
                  <span className="foreign line-clamp-3" dir="auto">
                    {text ?? <i className="text-ink-faint">not public</i>}
                  </span>
                </div>
              ),
            },
            {
              title: "Now",
              isShort: true,
              cell: ({ from }) => <Badge tone={tones[from]}>{from}</Badge>,
            },
            {
              title: "Then",
              isShort: true,
              cell: ({ to }) => <Badge tone={tones[to]}>{to}</Badge>,
            },
          ]}
          empty=""
          keyOf={({ id }) => id}
          rows={examples}
        />
      )}
    </section>
  );
}
