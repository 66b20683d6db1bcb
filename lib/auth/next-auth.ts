import { millisecondsInSecond, secondsInHour } from "date-fns/constants";
import NextAuth, { type AuthOptions } from "next-auth";
import { cookieName } from "#lib/auth/session-cookie.ts";
import { isConsolePath } from "#lib/console/is-console-path.ts";
import type { Context } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";
import { log } from "#lib/log.ts";

/** A request to next-auth, read and found sound before. */
export type AuthRequest = {
  method: "GET" | "POST";
  /** The first part of the path behind `/api/auth`, and the second, if it has one. */
  action: string;
  provider?: string | undefined;
  query?: Record<string, string> | undefined;
  fields?: Record<string, string> | undefined;
  cookies: Record<string, string>;
};

/** What next-auth answers. */
export type AuthAnswer = {
  status: number;
  location: string | null;
  /** Set-Cookie headers. */
  cookies: string[];
  body: unknown;
};

/** What an OpenID provider's token says of somebody. */
export type Claims = {
  iss: string;
  sub: string;
  email?: string;
  email_verified?: boolean;
  preferred_username?: string;
  name?: string;
};

/** What next-auth asks us: who somebody is. Each gives the session's word, or null for nobody. */
export type AuthHooks = {
  byPassword?: (fields: Record<string, unknown>) => Promise<string | null>;
  byClaims?: (claims: Claims) => Promise<string | null>;
  signOut?: (sid: string) => Promise<void>;
};

export const OPEN_ID = "oidc";
const DISCOVERY_MS = 8 * millisecondsInSecond;

/**
 * Has next-auth answer a request.
 * @throws what a hook throws, which next-auth would keep to itself; what it throws itself
 */
export async function runNextAuth(
  ctx: Context,
  request: AuthRequest,
  hooks: AuthHooks = {},
): Promise<AuthAnswer> {
  const { method, action, provider, query = {}, fields = {}, cookies } = request;
  // Where it takes its own address from, whatever the environment or a header says.
  process.env.NEXTAUTH_URL = getEnv().PUBLIC_URL;
  const failures: unknown[] = [];
  const nextauth = provider === undefined ? [action] : [action, provider];
  const asked = { method, query: { ...query, nextauth }, body: fields, cookies, headers: {} };
  const answer = new Recorder();
  await handler()(asked, answer, optionsOf(ctx, hooks, failures));
  if (failures.length > 0) throw failures[0];
  return answer.recorded();
}

type Handler = (request: object, response: object, options: AuthOptions) => Promise<unknown>;

/** It is CommonJS: the bundler gives its default export, Node what holds it. */
function handler(): Handler {
  const given = NextAuth as unknown as Handler & { default?: Handler };
  return given.default ?? given;
}

function optionsOf(ctx: Context, hooks: AuthHooks, failures: unknown[]): AuthOptions {
  const { SESSION_HOURS, PUBLIC_URL } = getEnv();
  const isSecure = PUBLIC_URL.startsWith("https:");
  let sid: string | null = null;
  const found = async (look: Promise<string | null> | undefined) => {
    sid = await (look ?? Promise.resolve(null)).catch((error: unknown) => {
      failures.push(error);
      return null;
    });
    return sid !== null;
  };
  return {
    secret: ctx.keyring.sessionSecret,
    useSecureCookies: isSecure,
    cookies: {
      sessionToken: {
        name: cookieName(PUBLIC_URL),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
      },
    },
    session: { strategy: "jwt", maxAge: SESSION_HOURS * secondsInHour },
    pages: { signIn: "/admin/sign-in", signOut: "/admin/sign-in", error: "/admin/sign-in" },
    providers: [
      {
        id: "credentials",
        name: "Password",
        type: "credentials",
        credentials: {},
        authorize: async (given) =>
          (await found(hooks.byPassword?.(given ?? {}))) ? { id: "somebody" } : null,
      },
      ...openIdProviders(),
    ],
    callbacks: {
      // A password has been looked at by then.
      signIn: async ({ account, profile }) =>
        account?.type === "credentials" || found(hooks.byClaims?.(profile as unknown as Claims)),
      jwt: ({ token }) => (sid === null ? token : { sid }),
      redirect: ({ url, baseUrl }) => within(url, baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        const word = (token as { sid?: unknown } | null)?.sid;
        if (typeof word !== "string") return;
        await hooks.signOut?.(word).catch((error: unknown) => void failures.push(error));
      },
    },
    logger: {
      error: (kind, about) => log().warn({ kind, reason: reasonOf(about) }, "a sign-in failed"),
      warn() {},
      debug() {},
    },
  };
}

/** The configured OpenID provider, if there is one: what it says is bound to this browser three times over. */
function openIdProviders(): AuthOptions["providers"] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = getEnv();
  if (OIDC_ISSUER === "") return [];
  return [
    {
      id: OPEN_ID,
      name: OIDC_NAME,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid profile email" } },
      httpOptions: { timeout: DISCOVERY_MS },
      profile: ({ sub }: Claims) => ({ id: sub }),
    },
  ];
}

/** Where to go on: a page of the console, and nowhere else. */
function within(url: string, baseUrl: string): string {
  const parsed = URL.parse(url, baseUrl);
  const path = parsed?.origin === baseUrl ? parsed.pathname + parsed.search : "/admin";
  return baseUrl + (isConsolePath(path) ? path : "/admin");
}

function reasonOf(about: unknown): string {
  const { message, error } = (about ?? {}) as { message?: unknown; error?: { message?: unknown } };
  return String(error?.message ?? message ?? "unknown");
}

/** Stands where next-auth expects the answer of an API route, and keeps what it is told. */
class Recorder {
  #status = 200;
  #body: unknown = null;
  readonly #headers = new Map<string, string | string[]>();

  status(code: number): this {
    this.#status = code;
    return this;
  }

  getHeader(name: string): string | string[] | undefined {
    return this.#headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: string | string[]): this {
    this.#headers.set(name.toLowerCase(), value);
    return this;
  }

  end(): void {}

  json(body: unknown): void {
    this.#body = body;
  }

  send(body: unknown): void {
    this.#body = body;
  }

  recorded(): AuthAnswer {
    const location = this.#headers.get("location");
    return {
      status: this.#status,
      location: typeof location === "string" ? location : null,
      cookies: [this.#headers.get("set-cookie") ?? []].flat(),
      body: this.#body,
    };
  }
}
