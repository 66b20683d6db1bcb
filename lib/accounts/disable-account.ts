import { raiseSessionVersion, setDisabled } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { endInvitations } from "#lib/accounts/end-invitations.ts";
import { keepAnOwner } from "#lib/accounts/keep-an-owner.ts";
import { requireAccount } from "#lib/accounts/require-account.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/**
 * Keeps an account from signing in, and ends its sessions and its invitations.
 * @returns false when it is disabled already
 * @throws Problem not-found; conflict when no owner would be left
 */
export function disableAccount(ctx: Context, { name }: { name: string }): Promise<boolean> {
  return transaction(ctx.db, function* () {
    const account = yield* requireAccount(ctx, name);
    const { id, disabledAt } = account;
    if (disabledAt !== null) return false;
    yield* step(setDisabled(ctx.db, { id, disabledAt: ctx.now() }));
    // Or they would be good again once it is enabled.
    yield* step(raiseSessionVersion(ctx.db, { id }));
    yield* endInvitations(ctx, account.name);
    yield* keepAnOwner(ctx, account);
    yield* recordDeed(ctx, { action: "account.disable", subject: accountSubject(id) });
    return true;
  });
}
