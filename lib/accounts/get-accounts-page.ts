import { type AccountCard, listAccounts } from "#lib/accounts/list-accounts.ts";
import { type InvitationCard, listInvitations } from "#lib/accounts/list-invitations.ts";
import type { Context } from "#lib/context.ts";

/** What the console's page of accounts shows. */
export type AccountsPage = {
  accounts: AccountCard[];
  /** Where the next page begins; null for none. */
  next: number | null;
  invitations: InvitationCard[];
};

const PAGE = 50;

/** @param input.after where the page begins, as its address says it; anything else is the beginning */
export async function getAccountsPage(
  ctx: Context,
  { after }: { after?: unknown },
): Promise<AccountsPage> {
  const from = typeof after === "string" && /^\d{1,15}$/.test(after) ? Number(after) : 0;
  const [{ accounts, next }, invitations] = await Promise.all([
    listAccounts(ctx, { after: from, limit: PAGE }),
    listInvitations(ctx),
  ]);
  return { accounts, next, invitations };
}
