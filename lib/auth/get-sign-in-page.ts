import { findSession } from "#lib/auth/find-session.ts";
import { isConsolePath } from "#lib/console/is-console-path.ts";
import { type Notice, readNotice } from "#lib/console/notice.ts";
import { publicContext } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";

/** What the sign-in page shows. */
export type SignInPage = {
  /** Where to, for somebody who is signed in already; null for anybody else. */
  isSignedInTo: string | null;
  /** The page to go on with; null for where one's role begins. */
  to: string | null;
  notice: Notice | null;
  /** What the OpenID provider is called; null for none. */
  provider: string | null;
};

/** @param input.cookies the request's Cookie header */
export async function getSignInPage(input: { cookies: string; to: unknown }): Promise<SignInPage> {
  const { cookies } = input;
  const ctx = publicContext();
  const { OIDC_ISSUER, OIDC_NAME } = getEnv();
  const to = isConsolePath(input.to) ? input.to : null;
  const notice = readNotice(ctx, cookies);
  const session = await findSession(ctx, cookies);
  const home = session?.account.role === "member" ? "/account" : "/admin";
  return {
    // A notice is of somebody who has just signed out, or tries to sign in as somebody else.
    isSignedInTo: session && !notice ? home : null,
    to,
    notice,
    provider: OIDC_ISSUER === "" ? null : OIDC_NAME,
  };
}
