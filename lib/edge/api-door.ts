import type { IncomingMessage, ServerResponse } from "node:http";
import { type ApiRequest, answerApi } from "#lib/api/answer-api.ts";
import { sendAnswer } from "#lib/edge/send-answer.ts";
import { readIncoming } from "#lib/http/read-body.ts";

/**
 * `/api/v1`, in front of Next: what waits for a message must cost little while it waits.
 * @param route what stands in the address
 * @param headers what every answer carries; the answer's own count for more
 * @param address the client's
 */
export async function answerApiRequest(
  request: IncomingMessage,
  response: ServerResponse,
  { path, query }: { path: string; query: string },
  headers: Record<string, string>,
  address: string,
): Promise<void> {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const given: ApiRequest = {
    method: request.method ?? "",
    path,
    query,
    header: (name) => {
      const value = request.headers[name];
      return (Array.isArray(value) ? value.join(", ") : value) ?? null;
    },
    address,
    signal: gone.signal,
    readBody: (limit) => readIncoming(request, limit),
  };
  const answer = await answerApi(given);
  if (response.destroyed) return;
  // What is still to come of a body that nobody reads is not waited for.
  const ending: Record<string, string> = request.complete ? {} : { connection: "close" };
  if (!("open" in answer)) return sendAnswer(response, answer, { ...headers, ...ending });
  response.writeHead(200, { ...headers, ...answer.headers, connection: "close" });
  const close = answer.open(response);
  response.once("close", close);
  // Written to after its client has gone: `close` follows.
  response.on("error", () => {});
  if (request.destroyed) close();
}
