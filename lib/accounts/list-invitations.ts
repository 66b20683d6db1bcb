import { listOpenInvitations } from "#db/queries/invitations.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";

/** An invitation that nobody has accepted yet. Its link is not known any more. */
export type InvitationCard = {
  id: number;
  role: Role;
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
};

const MAX_SHOWN = 100;

/** Invitations that are still good, newest first, a hundred at most. */
export async function listInvitations({ db, now }: Context): Promise<InvitationCard[]> {
  const rows = await listOpenInvitations(db, { now: now(), limit: MAX_SHOWN });
  return rows.map((row) => ({
    ...row,
    role: row.role as Role,
    createdAt: isoInstant(row.createdAt),
    expiresAt: isoInstant(row.expiresAt),
  }));
}
