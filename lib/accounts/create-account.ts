import { transaction } from "#db/transaction.ts";
import { readAccountName, readEmail } from "#lib/accounts/account-name.ts";
import { insertAccount } from "#lib/accounts/insert-account.ts";
import { hashPassword } from "#lib/accounts/password-hash.ts";
import { requirePassword } from "#lib/accounts/require-password.ts";
import type { Role } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/context.ts";

export type CreateAccountInput = {
  name: string;
  email?: string | null | undefined;
  role: Role;
  password: string;
};

/**
 * Makes an account that signs in with a password.
 * @returns its id and its name as it is shown
 * @throws Problem invalid, with what is wrong where
 */
export async function createAccount(
  ctx: Context,
  input: CreateAccountInput,
): Promise<{ id: number; name: string }> {
  const names = readAccountName(input.name);
  const email = readEmail(input.email);
  requirePassword(input.password, [names.name, email]);
  const passwordHash = await hashPassword(input.password);
  const { role } = input;
  const account = { ...names, email, role, passwordHash, subject: null };
  const id = await transaction(ctx.db, () => insertAccount(ctx, account));
  return { id, name: names.name };
}
