import { hash } from "node:crypto";
import { acceptInvitation } from "#db/queries/invitations.ts";
import { type Steps, step } from "#db/transaction.ts";
import { accountSubject } from "#lib/accounts/account-subject.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/** What an invitation is known by: its link's token is kept nowhere. */
export function invitationHash(token: string): Buffer {
  return hash("sha256", token, "buffer");
}

/** Uses an invitation up, in the transaction that makes its account. */
export function* spendInvitation(ctx: Context, id: number, accountId: number): Steps<void> {
  yield* step(acceptInvitation(ctx.db, { id, acceptedBy: accountId }));
  yield* recordDeed(ctx, {
    action: "invitation.accept",
    subject: `invitation:${id}`,
    detail: { account: accountSubject(accountId) },
  });
}
