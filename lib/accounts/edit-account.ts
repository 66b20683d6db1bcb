import { findByEmail, setEmail, setRole } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { readEmail } from "#lib/accounts/account-name.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { endInvitations } from "#lib/accounts/end-invitations.ts";
import { taken } from "#lib/accounts/insert-account.ts";
import { keepAnOwner } from "#lib/accounts/keep-an-owner.ts";
import { requireAccount } from "#lib/accounts/require-account.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { isPermitted, type Role } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/context.ts";

/** What is to be different; what is absent stays. An empty e-mail address takes it away. */
export type EditAccountInput = { name: string; role?: Role; email?: string | null };

/**
 * Gives an account another role or e-mail address. Its sessions have the new role at once, and the
 * invitations end of who may invite no more.
 * @returns false when nothing is different
 * @throws Problem not-found; invalid for the address; conflict when no owner would be left
 */
export async function editAccount(ctx: Context, input: EditAccountInput): Promise<boolean> {
  const email = input.email === undefined ? undefined : readEmail(input.email);
  return transaction(ctx.db, function* () {
    const account = yield* requireAccount(ctx, input.name);
    const { id } = account;
    const hasRole = input.role !== undefined && input.role !== account.role;
    const hasEmail = email !== undefined && email !== account.email;
    if (hasRole) {
      yield* step(setRole(ctx.db, { id, role: input.role! }));
      if (!isPermitted(input.role!, "accounts.write")) yield* endInvitations(ctx, account.name);
    }
    if (hasEmail) {
      const [other] = email === null ? [] : yield* step(findByEmail(ctx.db, { email }));
      if (other) throw taken("/email");
      yield* step(setEmail(ctx.db, { id, email }));
    }
    if (!hasRole && !hasEmail) return false;
    yield* keepAnOwner(ctx, account);
    yield* recordDeed(ctx, {
      action: "account.edit",
      subject: accountSubject(id),
      // Whose address it is stays out of what is never forgotten.
      detail: { fields: [...(hasRole ? ["role"] : []), ...(hasEmail ? ["email"] : [])] },
      ...(hasRole ? { before: { role: account.role }, after: { role: input.role } } : {}),
    });
    return true;
  });
}
