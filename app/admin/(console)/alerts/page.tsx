import type { Metadata } from "next";
import { AlertList } from "#components/admin/alerts/alert-list.tsx";
import { DeliveryList } from "#components/admin/alerts/delivery-list.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { getAlertsPage } from "#lib/alerts/get-alerts-page.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Alerts" };

type AlertsPageProps = { searchParams: Promise<{ before?: string | string[] }> };

export default async function AlertsPage({ searchParams }: AlertsPageProps) {
  const { ctx } = await openConsole("dashboard.read");
  const { before } = await searchParams;
  const isCursor = typeof before === "string" && /^[1-9]\d{0,14}$/.test(before);
  const page = await getAlertsPage(ctx, isCursor ? { before: Number(before) } : {});
  return (
    <>
      <PageHead
        lead={
          page.channels.length === 0
            ? "Every minute, what arrives is compared with what is usual. Nobody is told: set ALERT_WEBHOOK_URL or ALERT_EMAIL."
            : "Every minute, what arrives is compared with what is usual; what is not is told by webhook or e-mail."
        }
        title="Alerts"
      />
      <div className="grid gap-8">
        <AlertList alerts={page.open} at={page.at} empty="Everything is as usual." title="Open" />
        <div>
          <AlertList
            alerts={page.ended}
            at={page.at}
            empty="None in the last 90 days."
            title="Over"
          />
          <Pager
            newer={isCursor ? "/admin/alerts" : null}
            older={page.older === null ? null : `/admin/alerts?before=${page.older}`}
          />
        </div>
        {!isCursor && <DeliveryList at={page.at} deliveries={page.deliveries} />}
      </div>
    </>
  );
}
