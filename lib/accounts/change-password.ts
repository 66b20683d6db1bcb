import { findSecretsById, setPasswordHash } from "#db/queries/accounts.ts";
import { closeOtherSessions } from "#db/queries/sessions.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { hashPassword } from "#lib/accounts/password-hash.ts";
import { requireOwnPassword } from "#lib/accounts/require-own-password.ts";
import { requirePassword } from "#lib/accounts/require-password.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { forgiveAttempt } from "#lib/auth/sign-in-delay.ts";
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
  const proof = { accountId: id, password: current, pointer: "/current" };
  const admission = await requireOwnPassword(ctx, proof);
  const passwordHash = await hashPassword(password);
  await transaction(ctx.db, function* () {
    yield* forgiveAttempt(ctx, admission);
    yield* step(setPasswordHash(ctx.db, { id, passwordHash }));
    yield* step(closeOtherSessions(ctx.db, { accountId: id, id: sessionId, at: ctx.now() }));
    yield* recordDeed(ctx, { action: "account.change-password", subject: accountSubject(id) });
  });
}
