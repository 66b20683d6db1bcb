import { deleteAccount, deleteSessionsOf } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { endInvitations } from "#lib/accounts/end-invitations.ts";
import { keepAnOwner } from "#lib/accounts/keep-an-owner.ts";
import { requireAccount } from "#lib/accounts/require-account.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/**
 * Removes an account with its sessions and open invitations; what it did stays in the audit log.
 * @throws Problem not-found; conflict when no owner would be left
 */
export function removeAccount(ctx: Context, { name }: { name: string }): Promise<void> {
  return transaction(ctx.db, function* () {
    const account = yield* requireAccount(ctx, name);
    const { id, role } = account;
    yield* step(deleteSessionsOf(ctx.db, { accountId: id }));
    yield* step(deleteAccount(ctx.db, { id }));
    yield* endInvitations(ctx, account.name);
    yield* keepAnOwner(ctx, account);
    yield* recordDeed(ctx, {
      action: "account.remove",
      subject: accountSubject(id),
      before: { role },
    });
  });
}
