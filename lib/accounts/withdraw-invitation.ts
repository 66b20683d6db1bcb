import { deleteInvitation } from "#db/queries/invitations.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/**
 * Takes an invitation back.
 * @returns false when there is none that could still be accepted
 */
export function withdrawInvitation(ctx: Context, { id }: { id: number }): Promise<boolean> {
  return transaction(ctx.db, function* () {
    const [gone] = yield* step(deleteInvitation(ctx.db, { id }));
    if (gone) {
      yield* recordDeed(ctx, { action: "invitation.withdraw", subject: `invitation:${id}` });
    }
    return gone !== undefined;
  });
}
