import { raiseSessionVersion } from "#db/queries/accounts.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { requireAccount } from "#lib/accounts/require-account.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/** Ends every session of an account. @throws Problem not-found */
export function endSessions(ctx: Context, { name }: { name: string }): Promise<void> {
  return transaction(ctx.db, function* () {
    const { id } = yield* requireAccount(ctx, name);
    yield* step(raiseSessionVersion(ctx.db, { id }));
    yield* recordDeed(ctx, { action: "account.end-sessions", subject: accountSubject(id) });
  });
}
