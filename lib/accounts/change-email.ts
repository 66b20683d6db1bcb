import { transaction } from "#db/transaction.ts";
import { editAccount } from "#lib/accounts/edit-account.ts";
import type { Session } from "#lib/auth/find-session.ts";
import { admitGuess, forgiveAttempt } from "#lib/auth/sign-in-delay.ts";
import type { Context } from "#lib/context.ts";

/**
 * Gives one's own account another e-mail address, or none. An address that is refused counts as a
 * guess: whoever tries them one after the other would learn whose accounts there are.
 * @throws Problem invalid; too-many-requests
 */
export async function changeEmail(
  ctx: Context,
  { account, email }: { account: Session["account"]; email: string },
): Promise<void> {
  const admission = await admitGuess(ctx, account.id);
  await editAccount(ctx, { name: account.name, email });
  await transaction(ctx.db, () => forgiveAttempt(ctx, admission));
}
