import type { ConsoleNumberDetail, TermCard } from "#lib/numbers/get-console-number.ts";
import { displayNumber } from "#lib/numbers/parse-number.ts";
import { DataTable } from "./data-table.tsx";
import { Instant } from "./number-list.tsx";
import { Facts, Panel } from "./panel.tsx";

/** What is written down of a number. */
export function NumberFacts({ detail, now }: { detail: ConsoleNumberDetail; now: number }) {
  const { number, pool, replacedBy } = detail;
  const inPool = pool ? ` (${pool.active} active, ${pool.reserve} in reserve)` : "";
  return (
    <Panel title="Facts">
      <Facts
        facts={[
          { name: "Country", value: number.country ?? "none" },
          { name: "Type", value: number.type },
          {
            name: "Pool",
            value: (
              <a className="link" href="/admin/numbers/pools">
                {number.pool + inPool}
              </a>
            ),
          },
          { name: "Source", value: detail.source ?? "not written down" },
          { name: "In this status", value: <Instant at={now} instant={number.startedAt} /> },
          ...(number.rotatesAt
            ? [{ name: "Replaced", value: <Instant at={now} instant={number.rotatesAt} /> }]
            : []),
          ...(number.coolsUntil
            ? [
                {
                  name: "In quarantine until",
                  value: <Instant at={now} instant={number.coolsUntil} />,
                },
              ]
            : []),
          ...(replacedBy
            ? [
                {
                  name: "In its place",
                  value: (
                    <a className="link" href={`/admin/numbers/${replacedBy}`}>
                      <bdi dir="ltr">{displayNumber(replacedBy)}</bdi>
                    </a>
                  ),
                },
              ]
            : []),
          {
            name: "Received",
            value: `${figure(number.received)} in this term, ${figure(detail.receivedEver)} ever`,
          },
          { name: "Shown now", value: figure(number.listed) },
          { name: "Open reports", value: figure(detail.reports) },
          {
            name: "Messages are kept",
            value:
              detail.retentionDays === null ? "as its country’s" : `${detail.retentionDays} days`,
          },
          { name: "Added", value: <Instant at={now} instant={detail.createdAt} /> },
        ]}
      />
    </Panel>
  );
}

/** The periods of a number's life. */
export function TermsPanel({ terms, now }: { terms: TermCard[]; now: number }) {
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-base">Terms</h2>
      <DataTable
        caption="Terms"
        columns={[
          { title: "Kind", isLead: true, cell: ({ kind }) => kind },
          {
            title: "Began",
            isShort: true,
            cell: ({ startedAt }) => <Instant at={now} instant={startedAt} />,
          },
          {
            title: "Ended",
            isShort: true,
            cell: ({ endedAt }) => <Instant at={now} instant={endedAt} none="not yet" />,
          },
          { title: "Received", isFigure: true, cell: ({ received }) => figure(received) },
          { title: "Shown now", isFigure: true, cell: ({ listed }) => figure(listed) },
        ]}
        empty="None."
        keyOf={({ kind, startedAt, endedAt }) => `${kind} ${startedAt} ${endedAt}`}
        rows={terms}
      />
    </section>
  );
}

function figure(count: number): string {
  return count.toLocaleString("en");
}
