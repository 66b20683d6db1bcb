import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LeasePanel } from "#components/admin/leases/lease-panel.tsx";
import { EditPanel, MovePanel } from "#components/admin/number-actions.tsx";
import { NumberFacts, TermsPanel } from "#components/admin/number-facts.tsx";
import { HealthPanel } from "#components/admin/number-health.tsx";
import { StatusBadge } from "#components/admin/number-status.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { findNumberLease } from "#lib/leases/get-leases-page.ts";
import { getConsoleNumber } from "#lib/numbers/get-console-number.ts";
import { openConsole } from "../../../open-console.ts";

export const metadata: Metadata = { title: "Number" };

export default async function NumberPage({ params }: { params: Promise<{ e164: string }> }) {
  const { ctx, account } = await openConsole("numbers.read");
  const { e164 } = await params;
  const detail = /^\d{4,15}$/.test(e164) ? await getConsoleNumber(ctx, { e164 }) : null;
  if (!detail) notFound();
  const { number, health } = detail;
  const mayWrite = isPermitted(account.role, "numbers.write");
  const lease = await findNumberLease(ctx, e164);
  const now = ctx.now();
  return (
    <>
      <PageHead
        actions={
          <>
            <StatusBadge status={number.status} />
            <a className="button button-quiet button-small" href={`/numbers/${e164}`}>
              Public page
            </a>
          </>
        }
        parent={{ title: "Numbers", href: `/admin/numbers?status=${number.status}` }}
        title={<bdi dir="ltr">{number.display}</bdi>}
      />
      <div className="grid gap-4 lg:grid-cols-2">
        {lease && (
          <div className="lg:col-span-2">
            <LeasePanel lease={lease} mayEnd={isPermitted(account.role, "leases.write")} />
          </div>
        )}
        <NumberFacts detail={detail} now={now} />
        {mayWrite && <MovePanel detail={detail} now={now} />}
        <HealthPanel
          e164={e164}
          health={health}
          lastMessageAt={number.lastMessageAt}
          mayProbe={mayWrite && number.status !== "retired"}
          now={now}
        />
        {mayWrite && <EditPanel detail={detail} />}
        <div className="lg:col-span-2">
          <TermsPanel now={now} terms={detail.terms} />
        </div>
      </div>
    </>
  );
}
