import type { Metadata } from "next";
import { EmptyState } from "#components/admin/data-table.tsx";
import { NumberTabs } from "#components/admin/number-tabs.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { PoolPanel } from "#components/admin/pool-panel.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { listPools } from "#lib/pools/list-pools.ts";
import { openConsole } from "../../../open-console.ts";

export const metadata: Metadata = { title: "Pools" };

type Query = { searchParams: Promise<{ after?: string | string[] }> };

export default async function PoolsPage({ searchParams }: Query) {
  const { ctx, account } = await openConsole("numbers.read");
  const after = [(await searchParams).after].flat()[0] ?? "";
  const { pools, next } = await listPools(ctx, after.slice(0, 64));
  const mayWrite = isPermitted(account.role, "numbers.write");
  return (
    <>
      <PageHead
        lead="Numbers that replace each other. A policy replaces them by themselves; their pages say so beforehand."
        title="Numbers"
      />
      <NumberTabs open="pools" />
      {pools.length === 0 && <EmptyState>No number has been added yet.</EmptyState>}
      <div className="grid gap-4">
        {pools.map((pool) => (
          <PoolPanel key={pool.name} mayWrite={mayWrite} pool={pool} />
        ))}
      </div>
      <Pager
        newer={null}
        older={next && `/admin/numbers/pools?after=${encodeURIComponent(next)}`}
      />
    </>
  );
}
