import { findSecretsById } from "#db/queries/accounts.ts";
import { isPassword } from "#lib/accounts/password-hash.ts";
import { type Admission, admitGuess } from "#lib/auth/sign-in-delay.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

/**
 * Makes sure that who is signed in knows the account's password, where it has one: whoever has stolen
 * a session must not keep its owner out with it.
 * @param input.pointer the field that it was typed in
 * @returns the guess that this counts as, to be forgiven once all is right
 * @throws Problem invalid for a wrong password; too-many-requests
 */
export async function requireOwnPassword(
  ctx: Context,
  { accountId: id, password, pointer }: { accountId: number; password: string; pointer: string },
): Promise<Admission> {
  const admission = await admitGuess(ctx, id);
  const [account] = await findSecretsById(ctx.db, { id });
  const passwordHash = account?.passwordHash ?? null;
  if (passwordHash !== null && !(await isPassword(passwordHash, password))) {
    const detail = "is not your password";
    throw new Problem("invalid", `This ${detail}.`, [{ pointer, detail }]);
  }
  return admission;
}
