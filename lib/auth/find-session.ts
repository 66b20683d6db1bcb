import { hash } from "node:crypto";
import { findSessionByHash, touchSession } from "#db/queries/sessions.ts";
import { step, transaction } from "#db/transaction.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { cookieName, cookieValue, readToken } from "#lib/auth/session-cookie.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";

/** Somebody who is signed in. */
export type Session = {
  id: number;
  /** When they signed in. */
  createdAt: number;
  account: {
    id: number;
    name: string;
    role: Role;
    /** It has to set up a second factor before it may do anything else. */
    lacksTotp: boolean;
  };
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Who a request is from, by what the database says of their session now: never by the cookie alone.
 * @param cookies the request's Cookie header; empty for none
 * @returns null for nobody: no session, an ended one, one of before the account's sessions were ended,
 *   one that was idle or open for too long, or one of an account that is disabled
 */
export async function findSession(ctx: Context, cookies: string): Promise<Session | null> {
  const { PUBLIC_URL, SESSION_IDLE_MINUTES, SESSION_HOURS, REQUIRE_TOTP } = getEnv();
  const token = cookieValue(cookies, cookieName(PUBLIC_URL));
  const sid = token && (await readToken(ctx, token));
  if (!sid) return null;
  const [row] = await findSessionByHash(ctx.db, { hash: sessionHash(sid) });
  if (!row) return null;
  const at = ctx.now();
  const { id, createdAt, seenAt, accountId, name, role } = row;
  if (at - createdAt >= SESSION_HOURS * HOUR_MS) return null;
  if (at - seenAt >= SESSION_IDLE_MINUTES * MINUTE_MS) return null;
  if (at - seenAt >= MINUTE_MS) {
    await transaction(ctx.db, () => step(touchSession(ctx.db, { id, at })));
  }
  // Whom an OpenID provider vouches for alone has the provider's second factor.
  const lacksTotp = REQUIRE_TOTP && role !== "member" && row.hasPassword && !row.hasTotp;
  return { id, createdAt, account: { id: accountId, name, role: role as Role, lacksTotp } };
}

/** What a session's word is known by. */
export function sessionHash(sid: string): Buffer {
  return hash("sha256", sid, "buffer");
}
