import type { Metadata } from "next";
import { Badge } from "#components/admin/badge.tsx";
import { DataTable } from "#components/admin/data-table.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { RequestTabs, StateLinks } from "#components/admin/requests/request-tabs.tsx";
import { When } from "#components/admin/requests/when.tsx";
import { optOutStateWords } from "#components/admin/requests/words.ts";
import { listOptOuts } from "#lib/opt-outs/list-opt-outs.ts";
import { openConsole } from "../../../open-console.ts";
import { type ConsoleQuery, readBefore, readState } from "../query.ts";

export const metadata: Metadata = { title: "Opt-outs" };

const path = "/admin/requests/opt-outs";

export default async function OptOutsPage({ searchParams }: { searchParams: ConsoleQuery }) {
  const { ctx } = await openConsole("requests.read");
  const query = await searchParams;
  const state = readState(query, optOutStateWords) ?? "proven";
  const { optOuts, next } = await listOptOuts(ctx, { state, before: readBefore(query) });
  return (
    <>
      <RequestTabs open="Opt-outs" />
      <StateLinks open={state} path={path} words={optOutStateWords} />
      <DataTable
        caption="Opt-outs"
        columns={[
          {
            title: "Domain",
            isLead: true,
            cell: ({ id, domain }) => (
              <a className="link break-all font-medium" href={`${path}/${id}`}>
                {domain}
              </a>
            ),
          },
          {
            title: "Senders",
            cell: ({ names }) => <bdi>{names.map(({ title }) => title).join(", ")}</bdi>,
          },
          {
            title: "To do",
            isShort: true,
            cell: ({ names }) => {
              const waiting = names.filter((name) => name.state === "waiting").length;
              if (state !== "proven" || waiting === 0) return "–";
              return <Badge tone="attention">{waiting} to look at</Badge>;
            },
          },
          { title: "Asked", isShort: true, cell: ({ at }) => <When instant={at} /> },
          {
            title: "Last looked",
            isShort: true,
            cell: ({ checkedAt }) => (checkedAt ? <When instant={checkedAt} /> : "–"),
          },
        ]}
        empty="There are no opt-outs in this state."
        keyOf={({ id }) => id}
        rows={optOuts}
      />
      <Pager newer={null} older={next === null ? null : `${path}?state=${state}&before=${next}`} />
    </>
  );
}
