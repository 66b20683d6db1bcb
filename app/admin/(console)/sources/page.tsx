import type { Metadata } from "next";
import { PageHead } from "#components/admin/page-head.tsx";
import { AddSourcePanel, SourceList } from "#components/admin/source-panels.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { getConsoleSources, knownProviders } from "#lib/sources/get-console-source.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Sources" };

export default async function SourcesPage() {
  const { ctx, account } = await openConsole("sources.read");
  const sources = await getConsoleSources(ctx);
  return (
    <>
      <PageHead
        lead="Where messages come from, and what the proof in their requests is worth."
        title="Sources"
      />
      <div className="grid gap-6">
        <SourceList now={ctx.now()} sources={sources} />
        {isPermitted(account.role, "sources.write") && (
          <AddSourcePanel providers={knownProviders()} />
        )}
      </div>
    </>
  );
}
