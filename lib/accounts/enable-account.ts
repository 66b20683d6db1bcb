import { setDisabled } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { requireAccount } from "#lib/accounts/require-account.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/**
 * Lets a disabled account sign in again.
 * @returns false when it is enabled already
 * @throws Problem not-found
 */
export function enableAccount(ctx: Context, { name }: { name: string }): Promise<boolean> {
  return transaction(ctx.db, function* () {
    const { id, disabledAt } = yield* requireAccount(ctx, name);
    if (disabledAt === null) return false;
    yield* step(setDisabled(ctx.db, { id, disabledAt: null }));
    yield* recordDeed(ctx, { action: "account.enable", subject: accountSubject(id) });
    return true;
  });
}
