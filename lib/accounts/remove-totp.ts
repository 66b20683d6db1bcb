import { findSecretsById, setTotp } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { wrongCode } from "#lib/accounts/enrol-totp.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { admitGuess, forgiveAttempt } from "#lib/auth/sign-in-delay.ts";
import { openTotp, totpStepOf } from "#lib/auth/totp.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/**
 * Takes one's own second factor away, with a code of it.
 * @throws Problem invalid for a wrong code; conflict without a second factor
 */
export async function removeTotp(
  ctx: Context,
  { accountId: id, code }: { accountId: number; code: string },
): Promise<void> {
  const admission = await admitGuess(ctx, id);
  return transaction(ctx.db, function* () {
    const [account] = yield* step(findSecretsById(ctx.db, { id }));
    if (!account?.totp) throw new Problem("conflict", "There is no second factor.");
    const totpStep = totpStepOf(ctx, openTotp(ctx, account.totp), code, account.totpStep);
    if (totpStep === null) throw wrongCode();
    yield* forgiveAttempt(ctx, admission);
    yield* step(setTotp(ctx.db, { id, totp: null, totpStep, recoveryCodes: "[]" }));
    yield* recordDeed(ctx, { action: "account.remove-totp", subject: accountSubject(id) });
  });
}
