import type { Metadata } from "next";
import { OwnAccount } from "#components/admin/own-account.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { getOwnAccount } from "#lib/accounts/get-own-account.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function OwnAccountPage() {
  const { ctx, account } = await openConsole("account.own");
  const own = await getOwnAccount(ctx, ctx.session);
  return (
    <>
      <PageHead title="Your account" />
      <OwnAccount account={account} now={ctx.now()} own={own} />
    </>
  );
}
