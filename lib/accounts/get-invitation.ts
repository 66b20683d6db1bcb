import { findOpenInvitation } from "#db/queries/invitations.ts";
import { invitationHash } from "#lib/accounts/invitation.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";

/** What an invitation's page says of it; null for one that is good no more, or never was. */
export async function getInvitation(
  { db, now }: Context,
  token: string,
): Promise<{ role: Role; expiresAt: string } | null> {
  const [found] = await findOpenInvitation(db, { hash: invitationHash(token), now: now() });
  return found ? { role: found.role as Role, expiresAt: isoInstant(found.expiresAt) } : null;
}
