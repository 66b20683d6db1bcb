import { raiseSessionVersion, setPasswordHash } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { hashPassword } from "#lib/accounts/password-hash.ts";
import { requireAccount } from "#lib/accounts/require-account.ts";
import { requirePassword } from "#lib/accounts/require-password.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/**
 * Gives an account another password and ends its sessions, for who can't give the one of before.
 * @throws Problem not-found, or invalid for the password
 */
export async function setPassword(
  ctx: Context,
  { name, password }: { name: string; password: string },
): Promise<void> {
  requirePassword(password, [name]);
  const passwordHash = await hashPassword(password);
  await transaction(ctx.db, function* () {
    const { id } = yield* requireAccount(ctx, name);
    yield* step(setPasswordHash(ctx.db, { id, passwordHash }));
    yield* step(raiseSessionVersion(ctx.db, { id }));
    yield* recordDeed(ctx, { action: "account.set-password", subject: accountSubject(id) });
  });
}
