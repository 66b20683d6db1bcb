import { closeSession, findSessionByHash } from "#db/queries/sessions.ts";
import { step, transaction } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { sessionHash } from "#lib/auth/find-session.ts";
import type { Context } from "#lib/context.ts";

/** Ends the session that a token's word names, if it has not ended. */
export function signOut(ctx: Context, sid: string): Promise<void> {
  return transaction(ctx.db, function* () {
    const [session] = yield* step(findSessionByHash(ctx.db, { hash: sessionHash(sid) }));
    if (!session) return;
    const { id, accountId, name } = session;
    yield* step(closeSession(ctx.db, { id, at: ctx.now() }));
    const deed = { action: "account.sign-out", subject: accountSubject(accountId) };
    yield* recordDeed({ ...ctx, actor: { kind: "admin", name } }, deed);
  });
}
