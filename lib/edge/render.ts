import type { IncomingMessage, ServerResponse } from "node:http";
import inject, { type DispatchFunc } from "light-my-request";
import { pagePolicy, securityHeaders } from "#lib/edge/security-headers.ts";
import type { Site } from "#lib/site.ts";

/** What answers a request by itself: Next. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A page as it is sent: whole, with the headers that fit its very bytes. */
export type RenderedPage = { status: number; html: Buffer; headers: Record<string, string> };

/**
 * Renders a page with a request of its own, never the visitor's, and captures it whole.
 * @param path as Next routes it, e.g. `/en/numbers/17875550101?before=…`
 */
export async function renderPage(handle: Handle, path: string, site: Site): Promise<RenderedPage> {
  const { statusCode, rawPayload } = await inject(dispatchTo(handle), {
    method: "GET",
    url: path,
    headers: { host: new URL(site.publicUrl).host, accept: "text/html" },
  });
  return {
    status: statusCode,
    html: rawPayload,
    headers: {
      ...securityHeaders(site),
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": pagePolicy(rawPayload.toString("utf8"), site),
      "cache-control": "no-cache",
      vary: "accept-encoding",
    },
  };
}

/** The injected request and response stand in for Node's own. */
function dispatchTo(handle: Handle): DispatchFunc {
  return ((request: IncomingMessage, response: ServerResponse) => {
    handle(request, response).catch((error) => response.destroy(error));
  }) as unknown as DispatchFunc;
}
