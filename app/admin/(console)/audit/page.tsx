import type { Metadata } from "next";
import { AuditFilterForm, AuditList, ChainPanel } from "#components/admin/audit-log.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { getAuditPage } from "#lib/audit/get-audit-page.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Audit log" };

type Query = { searchParams: Promise<Record<string, string | string[]>> };

export default async function AuditPage({ searchParams }: Query) {
  const { ctx } = await openConsole("audit.read");
  const { entries, next, query, check } = await getAuditPage(ctx, await searchParams);
  const { before: _, ...filter } = query;
  const given = Object.entries(filter).filter((each): each is [string, string] => !!each[1]);
  const search = new URLSearchParams(given).toString();
  const older = new URLSearchParams([...given, ["before", String(next)]]).toString();
  return (
    <>
      <PageHead
        actions={
          <>
            <a className="button button-quiet" href={`/admin/downloads/audit.csv?${search}`}>
              CSV
            </a>
            <a className="button button-quiet" href={`/admin/downloads/audit.json?${search}`}>
              JSON
            </a>
          </>
        }
        lead="Who did what, to what, when, why and from where. Nothing in it is ever changed or removed."
        title="Audit log"
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <ChainPanel check={check} />
        <AuditFilterForm query={query} />
        <div>
          <AuditList entries={entries} isFiltered={given.length > 0} />
          <Pager newer={null} older={next === null ? null : `/admin/audit?${older}`} />
        </div>
      </div>
    </>
  );
}
