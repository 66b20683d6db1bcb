import { decode, encode } from "next-auth/jwt";
import type { Context } from "#lib/context.ts";

/** @param publicUrl its site */
export function cookieName(publicUrl: string): string {
  return hostCookieName("next-auth.session-token", publicUrl);
}

/**
 * What a cookie is called that is for a site alone. Over https browsers keep one of such a name from
 * that very host only: neither the network nor a neighbour under the same domain can plant another.
 */
export function hostCookieName(name: string, publicUrl: string): string {
  return publicUrl.startsWith("https:") ? `__Host-${name}` : name;
}

/**
 * Makes the token of a session.
 * @param sid the session's word
 * @param maxAge seconds
 */
export function writeToken({ keyring }: Context, sid: string, maxAge: number): Promise<string> {
  return encode({ token: { sid }, secret: keyring.sessionSecret, maxAge });
}

/** @returns the session's word; null for a token that we did not make, or that is past its time */
export async function readToken({ keyring }: Context, token: string): Promise<string | null> {
  try {
    const claims = await decode({ token, secret: keyring.sessionSecret });
    return typeof claims?.sid === "string" ? claims.sid : null;
  } catch {
    return null;
  }
}

/**
 * Finds a cookie's value in the header that browsers send.
 * @returns null when there is none, or more than one: nobody should choose between them
 */
export function cookieValue(header: string, name: string): string | null {
  const values = header
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 ? values[0]! : null;
}
