import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedOf, type Encoded } from "#lib/edge/encoded.ts";
import { endTogether } from "#lib/edge/end-together.ts";
import { writeKeptHead } from "#lib/edge/kept-head.ts";
import type { KeptPage } from "#lib/edge/kept-page.ts";

/**
 * Sends a page in the shortest encoding that the client takes.
 * @param status other than the page's own where it stands in for another one
 */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  status = page.status,
): Promise<void> | void {
  const encoded = page.encodedFor(acceptedOf(request.headers["accept-encoding"]));
  if (!(encoded instanceof Promise)) return sendEncoded(request, response, encoded, status);
  return encoded.then(
    (made) => sendEncoded(request, response, made, status),
    (error) => void response.destroy(error),
  );
}

/** HEAD gets the headers alone; who has these very bytes already gets 304. */
export function sendEncoded(
  request: IncomingMessage,
  response: ServerResponse,
  encoded: Encoded,
  status: number,
): void {
  const { bytes, etag, headers } = encoded;
  const known = request.headers["if-none-match"];
  if (known !== undefined && status === 200 && isAmong(etag, known)) {
    endTogether(response.writeHead(304, withoutContent(headers)), undefined);
    return;
  }
  if (isOwn(status)) response.writeHead(status, notKept(headers));
  else writeKeptHead(response, encoded, status);
  endTogether(response, request.method === "HEAD" ? undefined : bytes);
}

/** RFC 9110, 13.1.2: weak comparison; `*` means any. */
function isAmong(etag: string, known: string): boolean {
  return known.split(",").some((each) => {
    const tag = each.trim();
    return tag === "*" || tag === etag || tag === `W/${etag}`;
  });
}

/** RFC 9110, 15.4.5: what tells of bytes that are not sent is left out. */
function withoutContent(headers: string[]): string[] {
  return headers.filter((_, at) => !headers[at - (at % 2)]!.startsWith("content-"));
}

/** What went wrong for one client or at one moment is no answer for whoever asks next. */
function isOwn(status: number): boolean {
  return status === 429 || status >= 500;
}

function notKept(headers: string[]): string[] {
  return headers.map((value, at) => (headers[at - 1] === "cache-control" ? "no-store" : value));
}
