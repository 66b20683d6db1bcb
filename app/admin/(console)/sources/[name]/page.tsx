import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/admin/page-head.tsx";
import {
  DoctorPanel,
  RefusalList,
  SourceFacts,
  SourceForms,
} from "#components/admin/source-panels.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { getConsoleSource } from "#lib/sources/get-console-source.ts";
import { openConsole } from "../../../open-console.ts";

export const metadata: Metadata = { title: "Source" };

type Props = {
  params: Promise<{ name: string }>;
  searchParams: Promise<{ refusal?: string | string[] }>;
};

export default async function SourcePage({ params, searchParams }: Props) {
  const { ctx, account } = await openConsole("sources.read");
  const { name } = await params;
  const [refusal = ""] = [(await searchParams).refusal].flat();
  const nth = /^[1-9]\d{0,2}$/.test(refusal) ? Number(refusal) : undefined;
  const source = /^[a-z0-9-]{1,40}$/.test(name) ? await getConsoleSource(ctx, { name, nth }) : null;
  if (!source) notFound();
  const now = ctx.now();
  return (
    <>
      <PageHead parent={{ title: "Sources", href: "/admin/sources" }} title={source.id} />
      <div className="grid gap-4">
        <SourceFacts now={now} source={source} />
        <DoctorPanel now={now} source={source} />
        <RefusalList now={now} source={source} />
        {isPermitted(account.role, "sources.write") && (
          <div className="grid gap-4 lg:grid-cols-2">
            <SourceForms source={source} />
          </div>
        )}
      </div>
    </>
  );
}
