import type { Metadata } from "next";
import { OwnAccount } from "#components/admin/own-account.tsx";
import { OwnKeys } from "#components/admin/own-keys.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { getOwnAccount } from "#lib/accounts/get-own-account.ts";
import { scopes } from "#lib/api/scopes.ts";
import { listOwnApiKeys } from "#lib/api-keys/list-api-keys.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function OwnAccountPage() {
  const { ctx, account } = await openConsole("account.own");
  const [own, keys] = await Promise.all([
    getOwnAccount(ctx, ctx.session),
    listOwnApiKeys(ctx, account.id),
  ]);
  return (
    <>
      <PageHead title="Your account" />
      <div className="grid gap-5">
        <OwnAccount account={account} now={ctx.now()} own={own} />
        <OwnKeys keys={keys} now={ctx.now()} scopes={scopes} />
      </div>
    </>
  );
}
