import { findOpenInvitation } from "#db/queries/invitations.ts";
import { step, transaction } from "#db/transaction.ts";
import { readAccountName, readEmail } from "#lib/accounts/account-name.ts";
import { insertAccount } from "#lib/accounts/insert-account.ts";
import { invitationHash, spendInvitation } from "#lib/accounts/invitation.ts";
import { hashPassword } from "#lib/accounts/password-hash.ts";
import { requirePassword } from "#lib/accounts/require-password.ts";
import type { Role } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";

export type AcceptInvitationInput = {
  token: string;
  name: string;
  email?: string | undefined;
  password: string;
};

/**
 * Makes the account that an invitation is for, with a password.
 * @returns the new account's id
 * @throws Problem not-found for an invitation that is good no more; invalid, with what is wrong where
 */
export async function acceptInvitation(
  ctx: Context,
  input: AcceptInvitationInput,
): Promise<number> {
  const hash = invitationHash(input.token);
  // Nobody makes us hash passwords who has no invitation.
  const [open] = await findOpenInvitation(ctx.db, { hash, now: ctx.now() });
  if (!open) throw notThere();
  const names = readAccountName(input.name);
  const email = readEmail(input.email);
  requirePassword(input.password, [names.name, email]);
  const passwordHash = await hashPassword(input.password);
  return transaction(ctx.db, function* () {
    const [invitation] = yield* step(findOpenInvitation(ctx.db, { hash, now: ctx.now() }));
    if (!invitation) throw notThere();
    const role = invitation.role as Role;
    const id = yield* insertAccount(ctx, { ...names, email, role, passwordHash, subject: null });
    yield* spendInvitation(ctx, invitation.id, id);
    return id;
  });
}

function notThere(): Problem {
  return new Problem("not-found", "This invitation was used, or is good no more.");
}
