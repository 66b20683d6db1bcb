import { findSecretsById, setRecoveryCodes, setTotpStep } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { wrongCode } from "#lib/accounts/enrol-totp.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { makeRecoveryCodes } from "#lib/auth/recovery-codes.ts";
import { admitGuess, forgiveAttempt } from "#lib/auth/sign-in-delay.ts";
import { openTotp, totpStepOf } from "#lib/auth/totp.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/**
 * Gives an account other recovery codes; those of before are good no more.
 * @param input.code one of the authenticator app's
 * @returns them, for the only time
 * @throws Problem invalid for a wrong code; conflict without a second factor
 */
export async function renewRecoveryCodes(
  ctx: Context,
  { accountId: id, code }: { accountId: number; code: string },
): Promise<string[]> {
  const { codes, stored } = makeRecoveryCodes();
  const admission = await admitGuess(ctx, id);
  return transaction(ctx.db, function* () {
    const [account] = yield* step(findSecretsById(ctx.db, { id }));
    if (!account?.totp) throw new Problem("conflict", "There is no second factor.");
    const totpStep = totpStepOf(ctx, openTotp(ctx, account.totp), code, account.totpStep);
    if (totpStep === null) throw wrongCode();
    yield* forgiveAttempt(ctx, admission);
    yield* step(setTotpStep(ctx.db, { id, totpStep }));
    yield* step(setRecoveryCodes(ctx.db, { id, recoveryCodes: stored }));
    yield* recordDeed(ctx, { action: "account.renew-recovery-codes", subject: accountSubject(id) });
    return codes;
  });
}
