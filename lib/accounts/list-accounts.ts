import { listAccounts as selectAccounts } from "#db/queries/accounts.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";

/** An account as those see it who look after accounts: no secret of it. */
export type AccountCard = {
  id: number;
  name: string;
  email: string | null;
  role: Role;
  /** How it may sign in. */
  hasPassword: boolean;
  hasTotp: boolean;
  hasSubject: boolean;
  createdAt: string;
  lastSignInAt: string | null;
  disabledAt: string | null;
};

const AT_ONCE = 100;

/**
 * Accounts, oldest first.
 * @param input.after the id of the last one that is known; 0 for none
 * @returns some of them, and after which to go on; null where these are the last
 */
export async function listAccounts(
  { db }: Context,
  { after = 0, limit = AT_ONCE }: { after?: number; limit?: number } = {},
): Promise<{ accounts: AccountCard[]; next: number | null }> {
  const rows = await selectAccounts(db, { after, limit: limit + 1 });
  const accounts = rows.slice(0, limit).map((row) => ({
    ...row,
    role: row.role as Role,
    createdAt: isoInstant(row.createdAt),
    lastSignInAt: isoInstant(row.lastSignInAt),
    disabledAt: isoInstant(row.disabledAt),
  }));
  return { accounts, next: rows.length > limit ? accounts.at(-1)!.id : null };
}
