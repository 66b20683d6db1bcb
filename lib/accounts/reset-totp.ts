import { findSecretsById, raiseSessionVersion, setTotp } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { requireAccount } from "#lib/accounts/require-account.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/**
 * Takes an account's second factor and recovery codes away, for who has lost them, and ends its
 * sessions: whoever found the lost ones is out.
 * @returns false when it has none
 * @throws Problem not-found
 */
export function resetTotp(ctx: Context, { name }: { name: string }): Promise<boolean> {
  return transaction(ctx.db, function* () {
    const { id } = yield* requireAccount(ctx, name);
    const [account] = yield* step(findSecretsById(ctx.db, { id }));
    if (!account?.totp) return false;
    const { totpStep } = account;
    yield* step(setTotp(ctx.db, { id, totp: null, totpStep, recoveryCodes: "[]" }));
    yield* step(raiseSessionVersion(ctx.db, { id }));
    yield* recordDeed(ctx, { action: "account.reset-totp", subject: accountSubject(id) });
    return true;
  });
}
