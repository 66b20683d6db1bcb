import { findAccountByKey, insertAccount as insertRow } from "#db/queries/accounts.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { AccountName } from "#lib/accounts/account-name.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Role } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/** An account to be, everything about it read and allowed. */
export type NewAccount = AccountName & {
  email: string | null;
  role: Role;
  passwordHash: string | null;
  /** Who an OpenID provider says they are. */
  subject: string | null;
};

/**
 * Adds an account, in the transaction that has found that it may be.
 * @returns its id
 * @throws Problem invalid when its name or e-mail address is taken
 */
export function* insertAccount(ctx: Context, account: NewAccount): Steps<number> {
  const [added] = yield* step(insertRow(ctx.db, { ...account, createdAt: ctx.now() }));
  if (!added) {
    const [same] = yield* step(findAccountByKey(ctx.db, { key: account.key }));
    throw taken(same ? "/name" : "/email");
  }
  yield* recordDeed(ctx, {
    action: "account.create",
    subject: accountSubject(added.id),
    after: { name: account.name, role: account.role },
  });
  return added.id;
}

/** What to say of a name or an address that another account has. */
export function taken(pointer: "/name" | "/email"): Problem {
  const what = pointer === "/name" ? "name" : "e-mail address";
  const detail = "is another account's";
  return new Problem("invalid", `This ${what} ${detail}.`, [{ pointer, detail }]);
}
