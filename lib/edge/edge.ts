import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { LRUCache } from "lru-cache";
import { answerApiRequest } from "#lib/edge/api-door.ts";
import type { Assets } from "#lib/edge/assets.ts";
import { CLIENT_ADDRESS_HEADER, clientAddress } from "#lib/edge/client-address.ts";
import { answerIngest } from "#lib/edge/ingest-door.ts";
import type { Live } from "#lib/edge/live.ts";
import type { Pages } from "#lib/edge/pages.ts";
import type { Handle } from "#lib/edge/render.ts";
import { type Route, routeOf } from "#lib/edge/route-of.ts";
import { CLOSED_POLICY, consolePolicy, securityHeaders } from "#lib/edge/security-headers.ts";
import { sendAnswer } from "#lib/edge/send-answer.ts";
import { plainFailure } from "#lib/http/plain-failure.ts";
import { Problem, problemAnswer } from "#lib/http/problem.ts";
import { defaultLocale } from "#lib/i18n/locales.ts";
import { countNotModified, countRequest } from "#lib/metrics/count.ts";
import type { RequestKind } from "#lib/metrics/metrics.ts";
import { metricsAnswer } from "#lib/metrics/metrics-answer.ts";
import type { Site } from "#lib/site.ts";

/** What the edge hands requests to, and whom it believes about addresses. */
export type EdgeOptions = {
  handle: Handle;
  pages: Pages;
  live: Live;
  assets: Assets;
  site: Site;
  trustedProxies: BlockList;
  /** Next's development server needs its own paths, and scripts that no policy could name. */
  isDevelopment: boolean;
};

/** Next's own doors, which nobody outside may open, and what only a trusted proxy may say. */
const INTERNAL_HEADERS =
  /^(?:x-forwarded-|forwarded$|x-real-ip$|x-middleware-|x-invoke-|x-nextjs-|x-matched-path$|x-now-|x-glasspost-|next-|rsc$|purpose$|content-security-policy|x-nonce$)/;

/** Addresses that were read lately. Only short ones: a flood of others drives out little. */
const MAX_ROUTES = 4096;
const MAX_REMEMBERED_URL = 256;

const requestKinds: Record<Route["kind"], RequestKind> = {
  page: "page",
  asset: "asset",
  file: "file",
  live: "live",
  api: "api",
  ingest: "api",
  v1: "api",
  console: "other",
  metrics: "other",
  missing: "page",
  malformed: "page",
  redirect: "other",
};

/** Answers every request: kept pages, files and streams by itself, the rest through Next once it is clean. */
export class Edge {
  readonly #options: EdgeOptions;
  readonly #host: string;
  readonly #headers: Record<string, string>;
  readonly #routes = new LRUCache<string, Route>({ max: MAX_ROUTES });

  constructor(options: EdgeOptions) {
    this.#options = options;
    this.#host = new URL(options.site.publicUrl).host;
    this.#headers = {
      ...securityHeaders(options.site),
      "content-security-policy": CLOSED_POLICY,
    };
  }

  /** Answers a request, whatever happens: at once with what is kept, which has no time for promises. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void> | void {
    const startedAt = performance.now();
    const url = request.url ?? "/";
    const remembered = this.#routes.get(url);
    const route = remembered ?? routeOf(url);
    const note = () => {
      // A client that went away before its answer is no success.
      const status = response.destroyed && !response.headersSent ? 499 : response.statusCode;
      if (status === 304) countNotModified();
      // What there is not is mostly asked for once: remembering it would cost more than it saves.
      if (!remembered && status !== 404 && url.length <= MAX_REMEMBERED_URL) {
        this.#routes.set(url, route);
      }
      countRequest(requestKinds[route.kind], status, (performance.now() - startedAt) / 1000);
    };
    try {
      const answering = this.#answerRoute(request, response, route);
      if (answering) {
        return answering.catch((error) => this.#answerFailure(response, error)).then(note);
      }
    } catch (error) {
      this.#answerFailure(response, error);
    }
    note();
  }

  /** What is thrown becomes an answer, unless one has begun: then the client is to see that it broke off. */
  #answerFailure(response: ServerResponse, error: unknown): void {
    const failed = plainFailure(error);
    if (response.headersSent) response.destroy();
    else sendAnswer(response, failed, this.#headers);
  }

  #answerRoute(
    request: IncomingMessage,
    response: ServerResponse,
    route: Route,
  ): Promise<void> | void {
    const { pages, live, assets, site, isDevelopment } = this.#options;
    const url = request.url ?? "/";
    const forDevelopment = isDevelopment ? developmentUrl(url, route) : null;
    if (forDevelopment) return this.#toNext(request, response, forDevelopment);
    const refusal = refusalOf(url, route, request.method ?? "");
    if (refusal) return this.#refuse(response, refusal, route, url);
    switch (route.kind) {
      case "page":
        return pages.answer(request, response, route, {
          address: () => this.#addressOf(request),
          redirect: (location) => redirect(response, location, site),
        });
      case "missing":
        return pages.standIn(request, response, route.locale, "missing", 404);
      case "malformed":
        return pages.standIn(request, response, defaultLocale, "missing", 400);
      case "redirect":
        return redirect(response, route.location, site);
      case "file":
        return pages.file(request, response, route.path);
      case "asset":
        if (assets.answer(request, response, route.path)) return;
        return pages.standIn(request, response, defaultLocale, "missing", 404);
      case "live":
        return live.answer(request, response, route.query, this.#addressOf(request));
      case "metrics":
        return metricsAnswer(request).then((made) => sendAnswer(response, made, this.#headers));
      case "ingest":
        return answerIngest(request, response, route, this.#headers, () =>
          this.#addressOf(request),
        );
      case "v1":
        return answerApiRequest(request, response, route, this.#headers, this.#addressOf(request));
      case "console":
        return this.#toConsole(request, response);
      case "api":
        this.#setHeaders(response);
        // What stands in a query is nobody's business but a handler's that reads it: none does.
        return this.#toNext(request, response, url.split("?")[0]!);
    }
  }

  /** Its pages are made for one reader each: their scripts are named by a word that is used once. */
  #toConsole(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.#setHeaders(response);
    const policy = consolePolicy(randomBytes(16).toString("base64"));
    response.setHeader("content-security-policy", policy);
    response.setHeader("cache-control", "no-store");
    this.#clean(request);
    // Next reads the word from here.
    request.headers["content-security-policy"] = policy;
    return this.#options.handle(request, response);
  }

  #toNext(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    this.#clean(request);
    request.url = url;
    return this.#options.handle(request, response);
  }

  /** What reaches a handler says nothing that a client could make up about itself or the site. */
  #clean(request: IncomingMessage): void {
    const address = this.#addressOf(request);
    for (const name of Object.keys(request.headers)) {
      if (INTERNAL_HEADERS.test(name)) delete request.headers[name];
    }
    request.headers.host = this.#host;
    request.headers[CLIENT_ADDRESS_HEADER] = address;
  }

  #addressOf(request: IncomingMessage): string {
    return clientAddress(request, this.#options.trustedProxies);
  }

  #setHeaders(response: ServerResponse): void {
    for (const [name, value] of Object.entries(this.#headers)) response.setHeader(name, value);
  }

  #refuse(response: ServerResponse, problem: Problem, route: Route, url: string): void {
    const methods = problem.kind === "method-not-allowed" ? methodsOf(route).join(", ") : null;
    sendAnswer(response, problemAnswer(problem), {
      ...this.#headers,
      ...(methods ? { allow: methods } : {}),
      // Scripts of other sites are told as well what is wrong with an address of the API.
      ...(url.startsWith("/api/v1/") ? { "access-control-allow-origin": "*" } : {}),
      // Whatever else the client sends is not waited for.
      connection: "close",
    });
  }
}

/** What the development server answers itself: its pages wake up only for a browser's own request. */
function developmentUrl(url: string, route: Route): string | null {
  if (route.kind === "page") return route.document ? null : route.path;
  return /^\/(?:_next|__nextjs)/.test(url) ? url : null;
}

/** Why a request goes no further, if it does not. */
function refusalOf(url: string, route: Route, method: string): Problem | null {
  if (/^\/api(?:[/?]|$)/.test(url) && !["api", "ingest", "v1", "console"].includes(route.kind)) {
    return route.kind === "malformed"
      ? new Problem("malformed", "The address holds escapes that stand for nothing.")
      : new Problem("not-found", "There is nothing at this address.");
  }
  // Its own door says which of its addresses takes what.
  if (route.kind === "v1") return null;
  const methods = methodsOf(route);
  if (methods.includes(method)) return null;
  return new Problem("method-not-allowed", `This address takes ${methods.join(" and ")}.`);
}

/** Which of them is for the source to say. */
const POST_AND_GET = ["POST", "GET"];
const GET = ["GET"];
const GET_AND_HEAD = ["GET", "HEAD"];

function methodsOf(route: Route): readonly string[] {
  if (route.kind === "api" || route.kind === "console") return route.methods;
  if (route.kind === "ingest") return POST_AND_GET;
  return route.kind === "live" || route.kind === "metrics" ? GET : GET_AND_HEAD;
}

function redirect(response: ServerResponse, location: string, site: Site): void {
  const headers = { ...securityHeaders(site), "cache-control": "no-cache", location };
  response.writeHead(308, headers).end();
}
