import { hash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import inject, { type DispatchFunc } from "light-my-request";
import { withLateScripts } from "#lib/edge/late-scripts.ts";
import { RENDER_HEADER, watchRender } from "#lib/edge/render-errors.ts";
import { CLOSED_POLICY, pagePolicy, securityHeaders } from "#lib/edge/security-headers.ts";
import type { Site } from "#lib/site.ts";

/** What answers a request by itself: Next. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A page or file as it was rendered: whole, with the headers that fit its very bytes. */
export type RenderedPage = {
  status: number;
  body: Buffer;
  /** Without quotes; the same for the same bytes. */
  tag: string;
  /** All but those that depend on the encoding. */
  headers: Record<string, string>;
  /** False for what may never be given to anybody else. */
  isKeepable: boolean;
};

/** Whoever keeps it asks again after a second: a page must not outlive a takedown. */
const CACHE_CONTROL = "public, max-age=0, s-maxage=1, must-revalidate";

/** A render that never ends would hold its place for ever. */
const MAX_RENDER_MS = 10_000;

/**
 * Renders a page with a request of its own, never the visitor's, and captures it whole.
 * @param path as Next routes it, e.g. `/en/numbers/17875550101?before=…`
 * @throws what the page threw when the database did not answer
 */
export async function renderPage(handle: Handle, path: string, site: Site): Promise<RenderedPage> {
  const watched = watchRender();
  try {
    const page = await capturePage(handle, path, site, watched.name);
    const lostBy = watched.lostBy();
    if (lostBy && page.status >= 500) throw lostBy;
    return page;
  } finally {
    watched.end();
  }
}

async function capturePage(
  handle: Handle,
  path: string,
  site: Site,
  name: string,
): Promise<RenderedPage> {
  const answer = await inject(dispatchTo(handle), {
    method: "GET",
    url: path,
    headers: { host: new URL(site.publicUrl).host, accept: "text/html", [RENDER_HEADER]: name },
    // As it comes: else it would also be decoded, which takes as long as a tenth of the render.
    payloadAsStream: true,
    signal: AbortSignal.timeout(MAX_RENDER_MS),
  });
  const { statusCode, headers } = answer;
  const type = String(headers["content-type"] ?? "text/html; charset=utf-8");
  const isHtml = type.startsWith("text/html");
  const rendered = Buffer.concat(await answer.stream().toArray());
  const body = isHtml ? withLateScripts(rendered) : rendered;
  return {
    status: statusCode,
    body,
    tag: hash("sha256", body, "base64url").slice(0, 22),
    headers: {
      ...securityHeaders(site),
      "content-type": type,
      "content-security-policy": isHtml ? pagePolicy(body, site) : CLOSED_POLICY,
      "cache-control": CACHE_CONTROL,
    },
    isKeepable: statusCode < 500 && headers["set-cookie"] === undefined,
  };
}

/** The injected request and response stand in for Node's own. */
function dispatchTo(handle: Handle): DispatchFunc {
  return ((request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch((error) => response.destroy(error));
  }) as unknown as DispatchFunc;
}
