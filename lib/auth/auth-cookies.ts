import { cookieValue } from "#lib/auth/session-cookie.ts";
import { getEnv } from "#lib/env.ts";

/** Only the addresses that sign somebody in ever read them. */
const PATH = "/api/auth";

/** Cookies of ours that have to do with signing in, and for how many seconds a browser keeps them. */
const kept = {
  /** That somebody has signed in here before: `lib/auth/sign-in-delay.ts`. */
  device: 180 * 24 * 3600,
  /** The invitation that somebody takes along to an OpenID provider. */
  invitation: 15 * 60,
} as const;

type CookieName = keyof typeof kept;

/** A cookie as a Set-Cookie header; an empty value takes it away. */
export function authCookie(name: CookieName, value: string): string {
  const isSecure = getEnv().PUBLIC_URL.startsWith("https:");
  return [
    `${fullName(name)}=${value}`,
    `Path=${PATH}`,
    `Max-Age=${value === "" ? 0 : kept[name]}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(isSecure ? ["Secure"] : []),
  ].join("; ");
}

/** What a request's Cookie header holds of it; empty for nothing. */
export function readAuthCookie(name: CookieName, header: string): string {
  return cookieValue(header, fullName(name)) ?? "";
}

function fullName(name: CookieName): string {
  return `${getEnv().PUBLIC_URL.startsWith("https:") ? "__Secure-" : ""}glasspost.${name}`;
}

/** What next-auth gets of a request's cookies: its own, each once. */
export function nextAuthCookies(header: string): Record<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header.split(";")) {
    const [, name = "", value = ""] =
      /^\s*((?:__(?:Secure|Host)-)?next-auth\.[\w.-]+)=(.*)$/.exec(pair) ?? [];
    if (name !== "" && !cookies.has(name)) cookies.set(name, decoded(value.trim()));
  }
  return Object.fromEntries(cookies);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
