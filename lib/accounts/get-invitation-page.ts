import { findOpenInvitation } from "#db/queries/invitations.ts";
import { invitationHash } from "#lib/accounts/invitation.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { type Notice, readNotice } from "#lib/console/notice.ts";
import { publicContext } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";

/** What an invitation's page shows. */
export type InvitationPage = {
  /** Null for one that is good no more, or never was. */
  invitation: { role: Role } | null;
  notice: Notice | null;
  siteName: string;
  /** What the OpenID provider is called; null for none. */
  provider: string | null;
};

/** @param input.cookies the request's Cookie header */
export async function getInvitationPage(input: {
  token: string;
  cookies: string;
}): Promise<InvitationPage> {
  const ctx = publicContext();
  const { SITE_NAME, OIDC_ISSUER, OIDC_NAME } = getEnv();
  const hash = invitationHash(input.token);
  const [found] = await findOpenInvitation(ctx.db, { hash, now: ctx.now() });
  return {
    invitation: found ? { role: found.role as Role } : null,
    notice: readNotice(ctx, input.cookies),
    siteName: SITE_NAME,
    provider: OIDC_ISSUER === "" ? null : OIDC_NAME,
  };
}
