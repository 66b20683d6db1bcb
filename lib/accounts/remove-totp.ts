import { findSecretsById, setTotp } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { wrongCode } from "#lib/accounts/enrol-totp.ts";
import { requireOwnPassword } from "#lib/accounts/require-own-password.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { forgiveAttempt } from "#lib/auth/sign-in-delay.ts";
import { openTotp, totpStepOf } from "#lib/auth/totp.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/**
 * Takes one's own second factor away, with the password, where there is one, and a code of it.
 * @throws Problem invalid for a wrong code or password; conflict without a second factor
 */
export async function removeTotp(
  ctx: Context,
  { accountId: id, password, code }: { accountId: number; password: string; code: string },
): Promise<void> {
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
    yield* step(setTotp(ctx.db, { id, totp: null, totpStep, recoveryCodes: "[]" }));
    yield* recordDeed(ctx, { action: "account.remove-totp", subject: accountSubject(id) });
  });
}
