import type { Metadata } from "next";
import { DataTable } from "#components/admin/data-table.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { RequestTabs } from "#components/admin/requests/request-tabs.tsx";
import { When } from "#components/admin/requests/when.tsx";
import { reasonWords } from "#components/admin/requests/words.ts";
import { listNumberReports } from "#lib/reports/list-number-reports.ts";
import { openConsole } from "../../../open-console.ts";
import { type ConsoleQuery, readBefore } from "../query.ts";

export const metadata: Metadata = { title: "Number reports" };

const path = "/admin/requests/numbers";

export default async function NumberReportsPage({ searchParams }: { searchParams: ConsoleQuery }) {
  const { ctx } = await openConsole("requests.read");
  const { reports, next } = await listNumberReports(ctx, readBefore(await searchParams));
  return (
    <>
      <RequestTabs open="Number reports" />
      <DataTable
        caption="Open reports on numbers"
        columns={[
          {
            title: "Number",
            isLead: true,
            cell: ({ number }) => (
              <a className="link font-medium tabular-nums" href={`${path}/${number.e164}`}>
                <bdi dir="ltr">{number.display}</bdi>
              </a>
            ),
          },
          { title: "Reason", cell: ({ reason }) => reasonWords[reason] },
          { title: "Reported", isShort: true, cell: ({ at }) => <When instant={at} /> },
        ]}
        empty="Nobody has reported a number."
        keyOf={({ id }) => id}
        rows={reports}
      />
      <Pager newer={null} older={next === null ? null : `${path}?before=${next}`} />
    </>
  );
}
