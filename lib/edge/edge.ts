import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import type { Context } from "#lib/context.ts";
import { CLIENT_ADDRESS_HEADER, clientAddress } from "#lib/edge/client-address.ts";
import { type Handle, type RenderedPage, renderPage } from "#lib/edge/render.ts";
import { type Route, routeOf } from "#lib/edge/route-of.ts";
import { CLOSED_POLICY, securityHeaders } from "#lib/edge/security-headers.ts";
import { sendPage } from "#lib/edge/send-page.ts";
import { Problem, problemBody } from "#lib/http/problem.ts";
import { defaultLocale, type Locale } from "#lib/i18n/locales.ts";
import { numberStatus } from "#lib/numbers/number-status.ts";
import type { Site } from "#lib/site.ts";

/** What the edge needs: who renders, whose site it is, who is believed about addresses. */
export type EdgeOptions = {
  handle: Handle;
  ctx: Context;
  site: Site;
  trustedProxies: BlockList;
  /** Next's development server needs its own paths, and scripts that no policy could name. */
  isDevelopment: boolean;
};

/** Next's own doors, which nobody outside may open, and what only a trusted proxy may say. */
const INTERNAL_HEADERS =
  /^(?:x-forwarded-|forwarded$|x-real-ip$|x-middleware-|x-invoke-|x-nextjs-|x-matched-path$|x-now-|x-glasspost-|next-|rsc$|purpose$)/;

/** Answers every request: pages by itself, the rest through Next once it is clean. */
export function edge(options: EdgeOptions) {
  const { handle, site, trustedProxies, isDevelopment } = options;
  const host = new URL(site.publicUrl).host;

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? "/";
    const route = routeOf(url);
    cleanHeaders(request, host, clientAddress(request, trustedProxies));
    if (isDevelopment && /^\/(?:_next|__nextjs)/.test(url)) return handle(request, response);
    const refusal = refusalOf(url, route, request.method ?? "");
    if (refusal) return refuse(response, refusal, route, site);
    if (route.kind === "api" || route.kind === "file" || route.kind === "asset") {
      setHeaders(response, { ...securityHeaders(site), "content-security-policy": CLOSED_POLICY });
      // What stands in a query is nobody's business but a handler's that reads it: none does.
      request.url = url.split("?")[0];
      return handle(request, response);
    }
    if (route.kind === "redirect") return redirect(response, route.location, site);
    if (isDevelopment && route.kind === "page") {
      // Its pages wake up only in a browser whose own request made them.
      request.url = route.path;
      return handle(request, response);
    }
    const page = await pageFor(options, route);
    if (page.status === 404 && route.kind === "page" && route.respelled) {
      return redirect(response, route.respelled, site);
    }
    if (isDevelopment) delete page.headers["content-security-policy"];
    await sendPage(request, response, page);
  };
}

/** What reaches a handler says nothing that a client could make up about itself or the site. */
function cleanHeaders({ headers }: IncomingMessage, host: string, address: string): void {
  for (const name of Object.keys(headers)) {
    if (INTERNAL_HEADERS.test(name)) delete headers[name];
  }
  headers.host = host;
  headers[CLIENT_ADDRESS_HEADER] = address;
}

/** Why a request goes no further, if it does not. */
function refusalOf(url: string, route: Route, method: string): Problem | null {
  if (/^\/api(?:[/?]|$)/.test(url) && route.kind !== "api") {
    return route.kind === "malformed"
      ? new Problem("malformed", "The address holds escapes that stand for nothing.")
      : new Problem("not-found", "There is nothing at this address.");
  }
  const methods = methodsOf(route);
  if (methods.includes(method)) return null;
  return new Problem("method-not-allowed", `This address takes ${methods.join(" and ")}.`);
}

function methodsOf(route: Route): readonly string[] {
  return route.kind === "api" ? route.methods : ["GET", "HEAD"];
}

function refuse(response: ServerResponse, problem: Problem, route: Route, site: Site): void {
  const body = problemBody(problem);
  response.writeHead(body.status, {
    ...securityHeaders(site),
    ...(body.status === 405 ? { allow: methodsOf(route).join(", ") } : {}),
    "content-type": "application/problem+json",
    "content-security-policy": CLOSED_POLICY,
    "cache-control": "no-store",
    // Whatever else the client sends is not waited for.
    connection: "close",
  });
  response.end(JSON.stringify(body));
}

function redirect(response: ServerResponse, location: string, site: Site): void {
  response.writeHead(308, { ...securityHeaders(site), location }).end();
}

function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The page that a route leads to. The index is asked first: unknown and retired numbers share one page each. */
async function pageFor(
  options: EdgeOptions,
  route: Extract<Route, { kind: "page" | "missing" | "malformed" }>,
): Promise<RenderedPage> {
  if (route.kind === "malformed") return standIn(options, defaultLocale, "missing", 400);
  const { locale } = route;
  if (route.kind === "missing") return standIn(options, locale, "missing", 404);
  const { path, number } = route;
  if (number !== null) {
    const status = /^\d{4,15}$/.test(number) ? await numberStatus(options.ctx, number) : null;
    if (status === "retired") return standIn(options, locale, "gone", 410);
    if (status !== "active") return standIn(options, locale, "missing", 404);
  }
  const page = await renderPage(options.handle, path, options.site);
  if (page.status === 404) return standIn(options, locale, "missing", 404);
  return page.status < 500 ? page : standIn(options, locale, "failed", page.status);
}

/** A page that stands in for another one. Next's own answers to errors are empty without scripts. */
async function standIn(
  { handle, site }: EdgeOptions,
  locale: Locale,
  name: "missing" | "gone" | "failed",
  status: number,
): Promise<RenderedPage> {
  return { ...(await renderPage(handle, `/${locale}/${name}`, site)), status };
}
