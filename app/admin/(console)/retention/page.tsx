import type { Metadata } from "next";
import { PageHead } from "#components/admin/page-head.tsx";
import {
  ErasePanel,
  OtherList,
  OverrideList,
  OverridePanel,
  SweepPanel,
} from "#components/admin/retention.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { getRetentionPage } from "#lib/retention/get-retention-page.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Retention" };

export default async function RetentionPage() {
  const { ctx, account } = await openConsole("messages.read");
  const view = await getRetentionPage(ctx);
  const mayWrite = isPermitted(account.role, "retention.write");
  return (
    <>
      <PageHead
        lead="For how long what is received is kept. What is older is deleted for good, in small steps, while the site runs."
        title="Retention"
      />
      <div className="grid gap-6">
        <SweepPanel view={view} />
        <OverrideList mayWrite={mayWrite} view={view} />
        {mayWrite && (
          <div className="grid gap-6 lg:grid-cols-2">
            <OverridePanel />
            <ErasePanel />
          </div>
        )}
        <OtherList others={view.others} />
      </div>
    </>
  );
}
