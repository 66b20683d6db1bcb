import { cookieValue, hostCookieName } from "#lib/auth/session-cookie.ts";
import type { Done } from "#lib/console/action.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";

/** What the next page of the console says at its top, once. */
export type Notice = Pick<Done, "message" | "undo"> & { isFailure: boolean };

const nameOf = (publicUrl: string) => hostCookieName("glasspost.notice", publicUrl);

/** A page that is opened later says nothing of it. */
const SECONDS = 6;

/** Longer cookies are not kept by browsers. */
const MAX_VALUE = 3500;

/** A notice as a Set-Cookie header: sealed, so that nobody else writes what we seem to say. */
export function noticeCookie({ keyring, now }: Context, notice: Notice): string {
  const seal = (said: Notice) =>
    keyring.seal(JSON.stringify({ ...said, at: now() }), "notice").toString("base64url");
  const whole = seal(notice);
  const { undo: _, ...withoutUndo } = notice;
  const value = whole.length <= MAX_VALUE ? whole : seal(withoutUndo);
  const { PUBLIC_URL } = getEnv();
  const secure = PUBLIC_URL.startsWith("https:") ? "; Secure" : "";
  return `${nameOf(PUBLIC_URL)}=${value}; Path=/; Max-Age=${SECONDS}; HttpOnly; SameSite=Strict${secure}`;
}

/** @returns the notice that a request brings along; null for none, an old one or one of somebody else */
export function readNotice({ keyring, now }: Context, cookies: string): Notice | null {
  const value = cookieValue(cookies, nameOf(getEnv().PUBLIC_URL));
  if (!value) return null;
  try {
    const notice = JSON.parse(keyring.open(Buffer.from(value, "base64url"), "notice"));
    return now() - notice.at <= SECONDS * 1000 ? notice : null;
  } catch {
    return null;
  }
}
