import { ZodError } from "zod";
import { findSession, type Session } from "#lib/auth/find-session.ts";
import { isPermitted, type Permission } from "#lib/auth/permissions.ts";
import type { Done, Fields } from "#lib/console/action.ts";
import { actions } from "#lib/console/actions.ts";
import { type ConsoleContext, consoleContext } from "#lib/console/console-context.ts";
import { downloads, feeds } from "#lib/console/feeds.ts";
import { isConsolePath } from "#lib/console/is-console-path.ts";
import { noticeCookie } from "#lib/console/notice.ts";
import { publicContext } from "#lib/context.ts";
import { addressOf } from "#lib/edge/client-address.ts";
import { escapeHtml } from "#lib/http/escape-html.ts";
import { jsonAnswer, responseOf } from "#lib/http/plain-answer.ts";
import { plainFailure } from "#lib/http/plain-failure.ts";
import { Problem } from "#lib/http/problem.ts";
import { readForm } from "#lib/http/read-form.ts";
import { requireSameOrigin } from "#lib/http/same-origin.ts";
import { site } from "#lib/site.ts";

/** Room for a list of ten thousand numbers. */
const MAX_FORM = 2 * 1024 * 1024;

const noStore = { "cache-control": "no-store" };

/** Does what `/admin/actions/{name}` names, for whoever may. */
export async function answerAction(request: Request, name: string): Promise<Response> {
  const wantsJson = (request.headers.get("accept") ?? "").includes("application/json");
  let back: string | null = null;
  let ctx: ConsoleContext | null = null;
  try {
    requireSameOrigin(request.headers, site().publicUrl);
    const session = await requireSession(request);
    const action = required(actions.get(name), name);
    requirePermission(session, action.permission);
    ctx = consoleContext(session, addressOf(request.headers));
    const { back: asked, ...fields } = (await readForm(request, MAX_FORM)) as Fields;
    back = isConsolePath(asked) ? asked : null;
    const done = await action.run(ctx, fields);
    return wantsJson ? doneAsJson(ctx, done, back) : doneAsPage(ctx, done, back);
  } catch (error) {
    const failure = plainFailure(problemOf(error));
    if (failure.status === 401 && !wantsJson) return toSignIn();
    if (wantsJson || !ctx || back === null) return withoutBearer(responseOf(failure));
    const { detail } = JSON.parse(failure.body) as { detail: string };
    const notice = noticeCookie(ctx, { message: detail, isFailure: true });
    return seeOther(back, notice);
  }
}

/** Gives what `/admin/feeds/{name}` names. */
export async function answerFeed(request: Request, name: string): Promise<Response> {
  try {
    const session = await requireSession(request);
    const feed = required(feeds.get(name), name);
    requirePermission(session, feed.permission);
    const ctx = consoleContext(session, addressOf(request.headers));
    const answer = jsonAnswer(await feed.read(ctx, queryOf(request)), 200);
    return responseOf({ ...answer, headers: { ...answer.headers, ...noStore } });
  } catch (error) {
    return withoutBearer(responseOf(plainFailure(problemOf(error))));
  }
}

/** Gives the file that `/admin/downloads/{name}` names. */
export async function answerDownload(request: Request, name: string): Promise<Response> {
  try {
    const session = await requireSession(request);
    const download = required(downloads.get(name), name);
    requirePermission(session, download.permission);
    const ctx = consoleContext(session, addressOf(request.headers));
    const file = await download.read(ctx, queryOf(request));
    const encoder = new TextEncoder();
    const lines = file.lines[Symbol.asyncIterator]();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { done, value } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel: async () => void (await lines.return?.()),
    });
    return new Response(body, {
      headers: {
        "content-type": file.type,
        "content-disposition": `attachment; filename="${file.name}"`,
        ...noStore,
      },
    });
  } catch (error) {
    return withoutBearer(responseOf(plainFailure(problemOf(error))));
  }
}

async function requireSession(request: Request): Promise<Session> {
  const session = await findSession(publicContext(), request.headers.get("cookie") ?? "");
  if (!session) throw new Problem("unauthorized", "You are not signed in any more.");
  return session;
}

function requirePermission({ account }: Session, permission: Permission): void {
  if (!isPermitted(account.role, permission)) {
    throw new Problem("forbidden", `This is not for a ${account.role} to do.`);
  }
  if (account.lacksTotp && permission !== "account.own") {
    throw new Problem("forbidden", "Set up your second factor first: your account's page has it.");
  }
}

function required<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Problem("not-found", `The console knows no "${name}".`);
  return value;
}

function queryOf(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

/** What fields are not as they should be is told by field. */
function problemOf(error: unknown): unknown {
  if (!(error instanceof ZodError)) return error;
  const errors = error.issues.map(({ path, message }) => ({
    pointer: `/${path.join("/")}`,
    detail: message,
  }));
  const [first] = errors;
  const said = first ? `${first.pointer.slice(1) || "The form"}: ${first.detail}.` : "";
  return new Problem("invalid", `Something is not filled in right. ${said}`.trim(), errors);
}

function doneAsJson(ctx: ConsoleContext, done: Done, back: string | null): Response {
  const { message, undo, to, data } = done;
  const headers = new Headers({ "content-type": "application/json", ...noStore });
  // Whoever stays on the page shows it there.
  if (to ?? back)
    headers.append("set-cookie", noticeCookie(ctx, { message, undo, isFailure: false }));
  return new Response(JSON.stringify({ message, undo, to: to ?? back, data }), { headers });
}

function doneAsPage(ctx: ConsoleContext, done: Done, back: string | null): Response {
  const { message, undo, to, shown } = done;
  if (shown) return shownPage(message, shown, back ?? "/admin");
  return seeOther(to ?? back ?? "/admin", noticeCookie(ctx, { message, undo, isFailure: false }));
}

/** In no address and no cookie: whoever goes on has it no more. */
function shownPage(
  message: string,
  { title, lines }: NonNullable<Done["shown"]>,
  back: string,
): Response {
  const said = lines.map((line) => `<p dir="auto">${escapeHtml(line) || "<br>"}</p>`).join("");
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><link rel="icon" href="/icon.svg"><title>${title}</title><main><h1>${title}</h1><p>${escapeHtml(message)}</p><blockquote>${said}</blockquote><p><a href="${escapeHtml(back)}">Go back</a></p></main>`;
  return new Response(body, {
    headers: { "content-type": "text/html; charset=utf-8", ...noStore },
  });
}

function seeOther(location: string, cookie: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, "set-cookie": cookie, ...noStore },
  });
}

function toSignIn(): Response {
  return new Response(null, { status: 303, headers: { location: "/admin/sign-in", ...noStore } });
}

/** Here one signs in on a page. */
function withoutBearer(response: Response): Response {
  response.headers.delete("www-authenticate");
  return response;
}
