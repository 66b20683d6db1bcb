import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { MemberShell } from "#components/admin/member-shell.tsx";
import { OwnAccount } from "#components/admin/own-account.tsx";
import { OwnKeys } from "#components/admin/own-keys.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { getOwnAccount } from "#lib/accounts/get-own-account.ts";
import { scopes } from "#lib/api/scopes.ts";
import { listOwnApiKeys } from "#lib/api-keys/list-api-keys.ts";
import { readNotice } from "#lib/console/notice.ts";
import { site } from "#lib/site.ts";
import { openConsole } from "../admin/open-console.ts";

export const metadata: Metadata = { title: "Your account" };

/** Where members are at home; admins have the same inside the console. */
export default async function MemberPage() {
  const { ctx, account } = await openConsole("account.own");
  if (account.role !== "member") redirect("/admin/account");
  const [own, keys] = await Promise.all([
    getOwnAccount(ctx, ctx.session),
    listOwnApiKeys(ctx, account.id),
  ]);
  const notice = readNotice(ctx, (await headers()).get("cookie") ?? "");
  return (
    <MemberShell notice={notice} siteName={site().name}>
      <PageHead title="Your account" />
      <div className="grid gap-5">
        <OwnKeys keys={keys} now={ctx.now()} scopes={scopes} />
        <OwnAccount account={account} now={ctx.now()} own={own} />
      </div>
    </MemberShell>
  );
}
