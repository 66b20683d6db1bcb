import { closeOtherSessions } from "#db/queries/sessions.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/** Ends every session of one's own account but the one that asks for it. */
export function endOtherSessions(
  ctx: Context,
  { accountId, sessionId }: { accountId: number; sessionId: number },
): Promise<void> {
  return transaction(ctx.db, function* () {
    yield* step(closeOtherSessions(ctx.db, { accountId, id: sessionId, at: ctx.now() }));
    yield* recordDeed(ctx, {
      action: "account.end-other-sessions",
      subject: accountSubject(accountId),
    });
  });
}
