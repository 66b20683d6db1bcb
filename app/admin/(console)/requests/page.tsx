import type { Metadata } from "next";
import { DataTable } from "#components/admin/data-table.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { RequestTabs, StateLinks } from "#components/admin/requests/request-tabs.tsx";
import { When } from "#components/admin/requests/when.tsx";
import { takedownKindWords, takedownStateWords } from "#components/admin/requests/words.ts";
import { listTakedowns } from "#lib/takedowns/list-takedowns.ts";
import { openConsole } from "../../open-console.ts";
import { type ConsoleQuery, readBefore, readState } from "./query.ts";

export const metadata: Metadata = { title: "Takedown requests" };

const path = "/admin/requests";

export default async function TakedownsPage({ searchParams }: { searchParams: ConsoleQuery }) {
  const { ctx } = await openConsole("requests.read");
  const query = await searchParams;
  const state = readState(query, takedownStateWords) ?? "open";
  const { takedowns, next } = await listTakedowns(ctx, { state, before: readBefore(query) });
  return (
    <>
      <RequestTabs open="Takedowns" />
      <StateLinks open={state} path={path} words={takedownStateWords} />
      <DataTable
        caption="Takedown requests"
        columns={[
          {
            title: "Request",
            isLead: true,
            cell: ({ id, kind }) => (
              <a className="link font-medium" href={`${path}/takedowns/${id}`}>
                {takedownKindWords[kind]}
              </a>
            ),
          },
          {
            title: "Message",
            cell: ({ subject }) => (subject ? <code className="break-all">{subject}</code> : "–"),
          },
          { title: "Asked", isShort: true, cell: ({ at }) => <When instant={at} /> },
          {
            title: "Closed",
            isShort: true,
            cell: ({ closedAt }) => (closedAt ? <When instant={closedAt} /> : "–"),
          },
        ]}
        empty={
          state === "open" ? "Nothing waits for an answer." : "There are no requests in this state."
        }
        keyOf={({ id }) => id}
        rows={takedowns}
      />
      <Pager newer={null} older={next === null ? null : `${path}?state=${state}&before=${next}`} />
    </>
  );
}
