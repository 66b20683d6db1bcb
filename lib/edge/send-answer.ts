import type { ServerResponse } from "node:http";
import type { PlainAnswer } from "#lib/http/plain-answer.ts";

/**
 * Sends a handler's answer.
 * @param headers what every answer carries; the answer's own count for more
 */
export function sendAnswer(
  response: ServerResponse,
  answer: PlainAnswer,
  headers: Record<string, string>,
): void {
  response.writeHead(answer.status, {
    ...headers,
    ...answer.headers,
    // An answer without a body has no length either (RFC 9110, 8.6).
    ...(isBodiless(answer.status) ? {} : { "content-length": Buffer.byteLength(answer.body) }),
  });
  response.end(answer.body);
}

function isBodiless(status: number): boolean {
  return status === 204 || status === 304;
}
