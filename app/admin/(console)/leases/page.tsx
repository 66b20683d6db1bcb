import type { Metadata } from "next";
import { LeaseList } from "#components/admin/leases/lease-list.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { Tabs } from "#components/admin/tabs.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { getEnv } from "#lib/env.ts";
import { getLeasesPage } from "#lib/leases/get-leases-page.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Leases" };

type LeasesPageProps = {
  searchParams: Promise<{ state?: string | string[]; from?: string | string[] }>;
};

export default async function LeasesPage({ searchParams }: LeasesPageProps) {
  const { ctx, account } = await openConsole("leases.read");
  const { state, from } = await searchParams;
  const isOver = state === "over";
  const cursor = typeof from === "string" ? from : undefined;
  const { leases, next } = await getLeasesPage(ctx, { isOver, from: cursor });
  const here = isOver ? "/admin/leases?state=over" : "/admin/leases";
  const percent = Math.round(getEnv().LEASE_SHARE * 100);
  return (
    <>
      <PageHead
        lead={
          percent === 0
            ? "No numbers are leased here: LEASE_SHARE is 0."
            : `Numbers that somebody has to themselves for a while, at most ${percent} % of each country’s. What arrives there is theirs alone: nobody reads it here.`
        }
        title="Leases"
      />
      <Tabs
        label="Leases"
        tabs={[
          { title: "On now", href: "/admin/leases", isOpen: !isOver },
          { title: "Over", href: "/admin/leases?state=over", isOpen: isOver },
        ]}
      />
      <LeaseList
        at={ctx.now()}
        empty={isOver ? "None in the last 30 days." : "No number is leased now."}
        leases={leases}
        mayEnd={isPermitted(account.role, "leases.write")}
      />
      <Pager
        newer={cursor ? here : null}
        older={next === null ? null : `${here}${isOver ? "&" : "?"}from=${next}`}
      />
    </>
  );
}
