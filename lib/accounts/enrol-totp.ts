import { findSecretsById, setTotp } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { requireOwnPassword } from "#lib/accounts/require-own-password.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { makeRecoveryCodes } from "#lib/auth/recovery-codes.ts";
import { forgiveAttempt } from "#lib/auth/sign-in-delay.ts";
import { proposedTotp, sealTotp, totpStepOf } from "#lib/auth/totp.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

export type EnrolTotpInput = {
  accountId: number;
  sessionId: number;
  /** The account's; anything for one that has none. */
  password: string;
  code: string;
};

/**
 * Sets up the second factor that a session was shown, once a code proves that an app has it.
 * @returns the recovery codes, for the only time
 * @throws Problem invalid for a wrong code or password; conflict when there is a second factor already
 */
export async function enrolTotp(
  ctx: Context,
  { accountId: id, sessionId, password, code }: EnrolTotpInput,
): Promise<string[]> {
  const { codes, stored } = makeRecoveryCodes();
  const admission = await requireOwnPassword(ctx, {
    accountId: id,
    password,
    pointer: "/password",
  });
  return transaction(ctx.db, function* () {
    const [account] = yield* step(findSecretsById(ctx.db, { id }));
    if (!account) throw new Problem("not-found", "There is no such account.");
    if (account.totp) throw new Problem("conflict", "There is a second factor already.");
    const { totpStep: usedStep } = account;
    const secret = proposedTotp(ctx, { accountId: id, sessionId, usedStep });
    const totpStep = totpStepOf(ctx, secret, code, null);
    if (totpStep === null) throw wrongCode();
    yield* forgiveAttempt(ctx, admission);
    const totp = sealTotp(ctx, secret);
    yield* step(setTotp(ctx.db, { id, totp, totpStep, recoveryCodes: stored }));
    yield* recordDeed(ctx, { action: "account.set-totp", subject: accountSubject(id) });
    return codes;
  });
}

/** What to say of a code that is not the app's of now. */
export function wrongCode(): Problem {
  const detail = "is not the one that the app shows now";
  return new Problem("invalid", `This code ${detail}.`, [{ pointer: "/code", detail }]);
}
