import type { ServerResponse } from "node:http";

/**
 * Sends a handler's answer.
 * @param headers what every answer carries; the answer's own count for more
 */
export async function sendResponse(
  response: ServerResponse,
  answer: Response,
  headers: Record<string, string>,
): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, {
    ...headers,
    ...Object.fromEntries(answer.headers),
    "content-length": body.length,
  });
  response.end(body);
}
