import { randomBytes } from "node:crypto";
import { millisecondsInDay } from "date-fns/constants";
import { insertInvitation } from "#db/queries/invitations.ts";
import { step, transaction } from "#db/transaction.ts";
import { invitationHash } from "#lib/accounts/invitation.ts";
import { recordDeed } from "#lib/audit/record.ts";
import { actorName } from "#lib/auth/actor.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";

const GOOD_FOR_MS = 7 * millisecondsInDay;

/**
 * Invites somebody to make an account of a role. The link is good once, for seven days.
 * @returns the link, for the only time
 */
export async function invite(
  ctx: Context,
  { role }: { role: Role },
): Promise<{ id: number; url: string; expiresAt: string }> {
  const token = randomBytes(24).toString("base64url");
  const createdAt = ctx.now();
  const expiresAt = createdAt + GOOD_FOR_MS;
  const id = await transaction(ctx.db, function* () {
    const [added] = yield* step(
      insertInvitation(ctx.db, {
        hash: invitationHash(token),
        role,
        invitedBy: actorName(ctx.actor),
        createdAt,
        expiresAt,
      }),
    );
    const { id } = added!;
    yield* recordDeed(ctx, {
      action: "invitation.make",
      subject: `invitation:${id}`,
      detail: { role },
    });
    return id;
  });
  const url = `${getEnv().PUBLIC_URL}/admin/invitation/${token}`;
  return { id, url, expiresAt: isoInstant(expiresAt) };
}
