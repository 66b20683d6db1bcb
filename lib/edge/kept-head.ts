import { ServerResponse } from "node:http";
import type { Encoded } from "#lib/edge/encoded.ts";

/** A head as Node puts it together: status line, headers, and those that are its own. */
export type WrittenHead = { text: string; status: number; second: number };

/** Where Node has the head of an answer until the first bytes follow. No documented way leads there. */
type WithHead = ServerResponse & { _header?: unknown };

/**
 * Writes the head of kept bytes. Node checks all headers and joins them anew for each answer, a sixth
 * of what sending a page takes: what it made is sent again for as long as the date in it is right.
 */
export function writeKeptHead(response: WithHead, encoded: Encoded, status: number): void {
  const { headers, written } = encoded;
  const second = Math.floor(Date.now() / 1000);
  if (!isUsual(response)) {
    response.writeHead(status, headers);
  } else if (written?.second === second && written.status === status) {
    response.statusCode = status;
    response._header = written.text;
  } else {
    response.writeHead(status, headers);
    const { _header: text } = response;
    if (typeof text === "string") encoded.written = { text, status, second };
  }
}

/** Its connection goes on, nothing was added for this client, and it is Node that sends it. */
function isUsual(response: ServerResponse): boolean {
  return (
    response.shouldKeepAlive &&
    response.getHeaderNames().length === 0 &&
    Object.getPrototypeOf(response) === ServerResponse.prototype
  );
}
