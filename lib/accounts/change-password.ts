import { findSecretsById, setPasswordHash } from "#db/queries/accounts.ts";
import { closeOtherSessions } from "#db/queries/sessions.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { hashPassword, isPassword } from "#lib/accounts/password-hash.ts";
import { requirePassword } from "#lib/accounts/require-password.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { admitGuess, forgiveAttempt } from "#lib/auth/sign-in-delay.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

export type ChangePasswordInput = {
  accountId: number;
  /** The session that stays, of all that the account has. */
  sessionId: number;
  /** The password of now. */
  current: string;
  password: string;
};

/**
 * Changes one's own password, and ends one's other sessions.
 * @throws Problem invalid for either password; conflict for an account that has none
 */
export async function changePassword(ctx: Context, input: ChangePasswordInput): Promise<void> {
  const { accountId: id, sessionId, current, password } = input;
  const [account] = await findSecretsById(ctx.db, { id });
  if (!account?.passwordHash) throw new Problem("conflict", "This account has no password.");
  requirePassword(password, [account.name, account.email]);
  const admission = await admitGuess(ctx, id);
  if (!(await isPassword(account.passwordHash, current))) {
    const detail = "is not your password";
    throw new Problem("invalid", `This ${detail}.`, [{ pointer: "/current", detail }]);
  }
  const passwordHash = await hashPassword(password);
  await transaction(ctx.db, function* () {
    yield* forgiveAttempt(ctx, admission);
    yield* step(setPasswordHash(ctx.db, { id, passwordHash }));
    yield* step(closeOtherSessions(ctx.db, { accountId: id, id: sessionId, at: ctx.now() }));
    yield* recordDeed(ctx, { action: "account.change-password", subject: accountSubject(id) });
  });
}
