import type { IncomingMessage, ServerResponse } from "node:http";
import type { Route } from "#lib/edge/route-of.ts";
import { sendAnswer } from "#lib/edge/send-answer.ts";
import { readIncoming } from "#lib/http/read-body.ts";
import { answerIngest as answerRequest } from "#lib/ingest/ingest.ts";

type IngestRoute = Extract<Route, { kind: "ingest" }>;

/**
 * `/api/ingest/{source}`, in front of Next: the same rules as through its route, at a fraction of what
 * making a Request and a Response costs.
 * @param route what stands in the address
 * @param headers what every answer carries; the answer's own count for more
 * @param client tells the client's address, for the log
 */
export async function answerIngest(
  request: IncomingMessage,
  response: ServerResponse,
  { source, token, query }: IngestRoute,
  headers: Record<string, string>,
  client: () => string,
): Promise<void> {
  const answer = await answerRequest({
    method: request.method ?? "",
    name: source,
    token,
    query,
    headers: {
      get: (name) => headerOf(request, name),
      entries: () =>
        Object.keys(request.headers).map((name) => [name, headerOf(request, name) ?? ""]),
    },
    client,
    readBody: (limit) => readIncoming(request, limit),
  });
  if (response.destroyed) return;
  sendAnswer(response, answer, {
    ...headers,
    // What is still to come of a body that nobody reads is not waited for.
    ...(request.complete ? {} : { connection: "close" }),
  });
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return (Array.isArray(value) ? value.join(", ") : value) ?? null;
}
