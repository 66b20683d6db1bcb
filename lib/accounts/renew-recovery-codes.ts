import { findSecretsById, setRecoveryCodes, setTotpStep } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { wrongCode } from "#lib/accounts/enrol-totp.ts";
import { requireOwnPassword } from "#lib/accounts/require-own-password.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { makeRecoveryCodes } from "#lib/auth/recovery-codes.ts";
import { forgiveAttempt } from "#lib/auth/sign-in-delay.ts";
import { openTotp, totpStepOf } from "#lib/auth/totp.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/**
 * Gives an account other recovery codes; those of before are good no more.
 * @param input.password the account's; anything for one that has none
 * @param input.code one of the authenticator app's
 * @returns them, for the only time
 * @throws Problem invalid for a wrong code or password; conflict without a second factor
 */
export async function renewRecoveryCodes(
  ctx: Context,
  { accountId: id, password, code }: { accountId: number; password: string; code: string },
): Promise<string[]> {
  const { codes, stored } = makeRecoveryCodes();
  const admission = await requireOwnPassword(ctx, {
    accountId: id,
    password,
    pointer: "/password",
  });
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
