import { deleteInvitationsBy } from "#db/queries/invitations.ts";
import { type Steps, step } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { actorName } from "#lib/auth/actor.ts";
import type { Context } from "#lib/context.ts";

/**
 * Ends the open invitations of somebody who may invite no more: a link that they kept would let them
 * in again. In the transaction that takes it from them.
 * @param name the account's
 */
export function* endInvitations(ctx: Context, name: string): Steps<void> {
  const invitedBy = actorName({ kind: "admin", name });
  for (const { id } of yield* step(deleteInvitationsBy(ctx.db, { invitedBy }))) {
    yield* recordDeed(ctx, { action: "invitation.withdraw", subject: `invitation:${id}` });
  }
}
