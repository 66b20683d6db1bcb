import { acceptInvitation } from "#lib/accounts/accept-invitation.ts";
import { authCookie, nextAuthCookies, readAuthCookie } from "#lib/auth/auth-cookies.ts";
import {
  type AuthAnswer,
  type AuthHooks,
  type AuthRequest,
  OPEN_ID,
  runNextAuth,
} from "#lib/auth/next-auth.ts";
import type { Role } from "#lib/auth/permissions.ts";
import { type SignInOutcome, signIn } from "#lib/auth/sign-in.ts";
import { signInBySubject } from "#lib/auth/sign-in-by-subject.ts";
import { signOut } from "#lib/auth/sign-out.ts";
import { isConsolePath } from "#lib/console/is-console-path.ts";
import { noticeCookie } from "#lib/console/notice.ts";
import { type Context, publicContext } from "#lib/context.ts";
import { addressOf } from "#lib/edge/client-address.ts";
import { getEnv } from "#lib/env.ts";
import { isDatabaseUnavailable } from "#lib/health/is-database-unavailable.ts";
import { responseOf } from "#lib/http/plain-answer.ts";
import { plainFailure } from "#lib/http/plain-failure.ts";
import { Problem, problemAnswer } from "#lib/http/problem.ts";
import { readBody } from "#lib/http/read-body.ts";
import { requireSameOrigin } from "#lib/http/same-origin.ts";
import { log } from "#lib/log.ts";
import { site } from "#lib/site.ts";

const MAX_BODY = 16 * 1024;
const SIGN_IN = "/admin/sign-in";
const noStore = { "cache-control": "no-store" };

const WRONG =
  "Name, password or code is wrong. Where an authenticator app is set up, its code is needed.";
const NOT_KNOWN =
  "Nobody here is known by that. An owner of this site can invite you; use the invitation's link then.";
const PROVIDER_FAILED = "The provider did not sign you in. Try again.";

/** What of next-auth is reached from outside, and how. Everything else is not there. */
const open: Record<string, "GET" | "POST"> = {
  csrf: "GET",
  "callback/credentials": "POST",
  signout: "POST",
  [`callback/${OPEN_ID}`]: "GET",
};

/** Answers `/api/auth/…`: the few addresses of next-auth that are needed, and none of its 500s. */
export function answerAuth(request: Request, path: string[]): Promise<Response> {
  return answering(request, async (ctx) => {
    const address = path.join("/");
    const method = Object.hasOwn(open, address) ? open[address] : undefined;
    if (!method) throw new Problem("not-found", "There is nothing at this address.");
    if (request.method !== method) {
      throw new Problem("method-not-allowed", `This address takes ${method}.`);
    }
    const asked = await readAuthRequest(request, method, path);
    const found: Found = { outcome: null };
    const answer = await guarded(runNextAuth(ctx, asked, hooksOf(ctx, request, found)));
    const { outcome } = found;
    if (outcome?.kind === "wait") return tooMany(outcome.waitMs);
    if (outcome?.kind === "signed-in") return signedIn(request, answer, outcome);
    if (answer.location !== null) return redirected(ctx, request, asked, answer);
    return plain(answer);
  });
}

/** Answers the form of our own sign-in page, which works without scripts: a password by way of next-auth. */
export function answerSignIn(request: Request): Promise<Response> {
  let back = SIGN_IN;
  return answering(
    request,
    async (ctx) => {
      requireSameOrigin(request.headers, site().publicUrl);
      const fields = await readFields(request);
      back = signInPage(fields.to);
      return signInWith(ctx, request, fields);
    },
    () => back,
  );
}

/** Answers the form of an invitation's page: makes the account, and signs it in. */
export function answerInvitation(request: Request): Promise<Response> {
  let back = SIGN_IN;
  return answering(
    request,
    async (ctx) => {
      requireSameOrigin(request.headers, site().publicUrl);
      const { token = "", name = "", email = "", password = "" } = await readFields(request);
      if (/^[\w-]{1,100}$/.test(token)) back = `/admin/invitation/${token}`;
      await acceptInvitation(ctx, { token, name, email, password });
      return signInWith(ctx, request, { name, password });
    },
    () => back,
  );
}

/**
 * Begins to sign somebody in by the configured OpenID provider. A page that leads there, and no
 * redirect: our forms may not end on another site.
 */
export function answerOpenId(request: Request): Promise<Response> {
  return answering(request, async (ctx) => {
    requireSameOrigin(request.headers, site().publicUrl);
    if (getEnv().OIDC_ISSUER === "") throw new Problem("not-found", "No provider is set up.");
    const { to, invitation = "" } = await readFields(request);
    const fields: Record<string, string> = isConsolePath(to) ? { callbackUrl: to } : {};
    const answer = await postToNextAuth(ctx, { action: "signin", provider: OPEN_ID, fields });
    const { location } = answer;
    const url = location === null ? null : URL.parse(location);
    if (!url || url.origin === new URL(site().publicUrl).origin) {
      return leading(SIGN_IN, [failed(ctx, "The provider does not answer at the moment.")]);
    }
    const token = /^[\w-]{1,100}$/.test(invitation) ? invitation : "";
    const headers = new Headers({ "content-type": "text/html; charset=utf-8", ...noStore });
    for (const cookie of [...answer.cookies, authCookie("invitation", token)]) {
      headers.append("set-cookie", cookie);
    }
    const href = url.href.replaceAll("&", "&amp;").replaceAll('"', "%22").replaceAll("<", "%3C");
    const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=${href}"><title>Sign in</title><p><a href="${href}">Go on</a></p>`;
    return new Response(body, { headers });
  });
}

type SignedIn = { kind: "signed-in"; role: Role; device: string };
type Found = { outcome: SignedIn | Exclude<SignInOutcome, { kind: "signed-in" }> | null };

async function signInWith(
  ctx: Context,
  request: Request,
  given: Record<string, string>,
): Promise<Response> {
  const { name = "", password = "", code = "", to } = given;
  const found: Found = { outcome: null };
  const fields = { name, password, code, ...(isConsolePath(to) ? { callbackUrl: to } : {}) };
  const asked = { action: "callback", provider: "credentials", fields };
  const answer = await postToNextAuth(ctx, asked, hooksOf(ctx, request, found));
  const { outcome } = found;
  if (outcome?.kind === "signed-in") return signedIn(request, answer, outcome);
  const back = signInPage(to);
  if (outcome?.kind === "wait") {
    if (wantsJson(request)) return tooMany(outcome.waitMs);
    return leading(back, [failed(ctx, `Too many tries. Try again ${afterText(outcome.waitMs)}.`)]);
  }
  if (wantsJson(request)) throw new Problem("unauthorized", WRONG);
  return leading(back, [failed(ctx, WRONG)]);
}

/** The form again, with the page to go on with. */
function signInPage(to: string | undefined): string {
  return isConsolePath(to) ? `${SIGN_IN}?to=${encodeURIComponent(to)}` : SIGN_IN;
}

/** What next-auth asks of us while it answers this request. */
function hooksOf(ctx: Context, request: Request, found: Found): AuthHooks {
  const { headers } = request;
  const cookies = headers.get("cookie") ?? "";
  const agent = headers.get("user-agent");
  return {
    async byPassword({ name, password, code }) {
      const outcome = await signIn(ctx, {
        name: textOf(name),
        password: textOf(password),
        code: textOf(code),
        device: readAuthCookie("device", cookies),
        agent,
      });
      found.outcome = outcome;
      return outcome.kind === "signed-in" ? outcome.sid : null;
    },
    async byClaims(claims) {
      const { iss, sub, email, email_verified: isVerified, preferred_username: called } = claims;
      const known = await signInBySubject(ctx, {
        issuer: iss,
        sub,
        names: [called, claims.name, email],
        email: isVerified === true ? (email ?? null) : null,
        invitation: readAuthCookie("invitation", cookies),
        agent,
      });
      if (!known) return null;
      found.outcome = { kind: "signed-in", role: known.role, device: "" };
      return known.sid;
    },
    signOut: (sid) => signOut(ctx, sid),
  };
}

/** Posts to next-auth in the place of a browser that has been to its pages: with its own proof against forgery. */
async function postToNextAuth(
  ctx: Context,
  asked: Pick<AuthRequest, "action" | "provider" | "fields">,
  hooks?: AuthHooks,
): Promise<AuthAnswer> {
  const first = await runNextAuth(ctx, { method: "GET", action: "csrf", cookies: {} });
  const { csrfToken } = first.body as { csrfToken: string };
  const cookies = nextAuthCookies(first.cookies.map((cookie) => cookie.split(";")[0]).join(";"));
  const fields = { ...asked.fields, csrfToken };
  return guarded(runNextAuth(ctx, { ...asked, method: "POST", fields, cookies }, hooks));
}

/** Leads whoever has signed in to where they wanted to go, or to where their role begins. */
function signedIn(
  request: Request,
  { location, cookies }: AuthAnswer,
  { role, device }: SignedIn,
): Response {
  const wanted = URL.parse(location ?? "", site().publicUrl);
  const path =
    wanted && isConsolePath(wanted.pathname) ? wanted.pathname + wanted.search : "/admin";
  const to = role === "member" && path.startsWith("/admin") ? "/account" : path;
  const all = [
    ...cookies.filter((cookie) => !cookie.includes("next-auth.callback-url=")),
    authCookie("invitation", ""),
    ...(device === "" ? [] : [authCookie("device", device)]),
  ];
  if (!wantsJson(request)) return leading(to, all);
  return withCookies(Response.json({ to }, { headers: noStore }), all);
}

/** Its pages are ours: whatever it has to say is said there. */
function redirected(
  ctx: Context,
  request: Request,
  { action, provider }: AuthRequest,
  { location, cookies }: AuthAnswer,
): Response {
  if (action === "signout") return leading(SIGN_IN, cookies);
  if (wantsJson(request)) throw new Problem("unauthorized", WRONG);
  const isRefused = location?.includes("error=AccessDenied");
  const said = provider === OPEN_ID ? (isRefused ? NOT_KNOWN : PROVIDER_FAILED) : WRONG;
  return leading(SIGN_IN, [...cookies, failed(ctx, said)]);
}

function plain({ status, body, cookies }: AuthAnswer): Response {
  if (status >= 400) throw new Problem("malformed", "The request can't be understood.");
  return withCookies(Response.json(body, { status, headers: noStore }), cookies);
}

/** What next-auth throws, or answers with 500, is for what the request holds. */
async function guarded(running: Promise<AuthAnswer>): Promise<AuthAnswer> {
  const answer = await running.catch((error: unknown) => {
    const { code } = (error ?? {}) as { code?: unknown };
    if (code === "problem" || isDatabaseUnavailable(error)) throw error;
    log().warn({ err: error }, "next-auth could not read a request");
    throw new Problem("malformed", "The request can't be understood.");
  });
  if (answer.status >= 500) throw new Problem("malformed", "The request can't be understood.");
  return answer;
}

/** Reads a request to next-auth, and refuses what it would fail at. @throws Problem */
async function readAuthRequest(
  request: Request,
  method: "GET" | "POST",
  [action = "", provider]: string[],
): Promise<AuthRequest> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const cookies = nextAuthCookies(request.headers.get("cookie") ?? "");
  if (method === "POST") requireSameOrigin(request.headers, site().publicUrl);
  const fields = method === "POST" ? await readFields(request) : {};
  const urls = Object.entries({ ...cookies }).filter(([name]) => name.endsWith(".callback-url"));
  const given = [query.callbackUrl, fields.callbackUrl, ...urls.map(([, value]) => value)];
  for (const url of given) if (url !== undefined) requireCallbackUrl(url);
  return { method, action, provider, query, fields, cookies };
}

function requireCallbackUrl(value: string): void {
  const url = URL.parse(value, site().publicUrl);
  if (value === "" || url?.origin !== new URL(site().publicUrl).origin) {
    throw new Problem("malformed", "callbackUrl must be an address of this site.");
  }
}

/** The fields of a form, or of a JSON object of texts. @throws Problem */
async function readFields(request: Request): Promise<Record<string, string>> {
  const [type = ""] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const isJson = type.trim() === "application/json";
  if (!isJson && type.trim() !== "application/x-www-form-urlencoded") {
    throw new Problem("unsupported-media-type", "Send a form, or JSON.");
  }
  const text = (await readBody(request, MAX_BODY)).toString("utf8");
  const given: unknown = isJson ? parseJson(text) : Object.fromEntries(new URLSearchParams(text));
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new Problem("malformed", "The body must be an object.");
  }
  const fields = Object.entries(given);
  if (fields.some(([, value]) => typeof value !== "string")) {
    throw new Problem("malformed", "Each field must be a text.");
  }
  return Object.fromEntries(fields);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("malformed", "The body is not JSON.");
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function wantsJson({ headers }: Request): boolean {
  return (headers.get("accept") ?? "").includes("application/json");
}

/**
 * Runs what answers a request: whatever it throws becomes an answer, on a page for who came from one.
 * @param back the page to say it on
 */
async function answering(
  request: Request,
  answer: (ctx: Context) => Promise<Response>,
  back: () => string = () => SIGN_IN,
): Promise<Response> {
  let ctx: Context | null = null;
  try {
    ctx = { ...publicContext(), address: addressOf(request.headers) };
    return await answer(ctx);
  } catch (error) {
    const failure = plainFailure(error);
    const isSaid = saidOnPages.includes(failure.status);
    if (ctx && isSaid && request.method === "POST" && isFormPost(request) && !wantsJson(request)) {
      const { detail } = JSON.parse(failure.body) as { detail: string };
      return leading(back(), [failed(ctx, detail)]);
    }
    const response = responseOf(failure);
    // Here one signs in on a page.
    response.headers.delete("www-authenticate");
    return response;
  }
}

/** What somebody who filled a form in can put right, or wait for. */
const saidOnPages = [404, 422, 429, 503];

/** Whether a form of ours was sent, not a request to an address of next-auth's. */
function isFormPost(request: Request): boolean {
  return /\/api\/auth\/(?:sign-in|invitation)$/.test(new URL(request.url).pathname);
}

function failed(ctx: Context, message: string): string {
  return noticeCookie(ctx, { message, isFailure: true });
}

function leading(location: string, cookies: string[]): Response {
  return withCookies(
    new Response(null, { status: 303, headers: { location, ...noStore } }),
    cookies,
  );
}

function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}

function tooMany(waitMs: number): Response {
  const text = `Too many tries. Try again ${afterText(waitMs)}.`;
  const answer = problemAnswer(new Problem("too-many-requests", text));
  const seconds = String(Math.ceil(waitMs / 1000));
  return responseOf({ ...answer, headers: { ...answer.headers, "retry-after": seconds } });
}

function afterText(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000);
  return seconds < 90 ? `in ${seconds} seconds` : `in ${Math.ceil(seconds / 60)} minutes`;
}
