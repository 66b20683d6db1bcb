import type { Metadata } from "next";
import { AccountList, InvitationList, InvitePanel } from "#components/admin/account-list.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { getAccountsPage } from "#lib/accounts/get-accounts-page.ts";
import { isPermitted } from "#lib/auth/permissions.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Accounts" };

type Query = { searchParams: Promise<{ after?: string | string[] }> };

export default async function AccountsPage({ searchParams }: Query) {
  const { ctx, account } = await openConsole("accounts.read");
  const { after } = await searchParams;
  const { accounts, next, invitations } = await getAccountsPage(ctx, { after });
  const mayWrite = isPermitted(account.role, "accounts.write");
  const now = ctx.now();
  return (
    <>
      <PageHead lead="Who may sign in, and as what." title="Accounts" />
      <div className="grid gap-6">
        {mayWrite && <InvitePanel />}
        <InvitationList invitations={invitations} mayWrite={mayWrite} now={now} />
        <section className="grid gap-3">
          <h2 className="font-semibold text-base">Accounts</h2>
          <AccountList accounts={accounts} mayWrite={mayWrite} now={now} />
          <Pager newer={null} older={next === null ? null : `/admin/accounts?after=${next}`} />
        </section>
      </div>
    </>
  );
}
