import { findAccountByKey } from "#db/queries/accounts.ts";
import { type Steps, step } from "#db/transaction.ts";
import { foldName } from "#lib/accounts/account-name.ts";
import type { Role } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/** An account as the verbs on it see it, without its secrets. */
export type Account = {
  id: number;
  name: string;
  email: string | null;
  role: Role;
  disabledAt: number | null;
};

/** Finds an account by its name, in the transaction that goes on with it. @throws Problem not-found */
export function* requireAccount({ db }: Context, name: string): Steps<Account> {
  const [account] = yield* step(findAccountByKey(db, { key: foldName(name) }));
  if (!account) throw new Problem("not-found", "There is no account of that name.");
  return { ...account, role: account.role as Role };
}
