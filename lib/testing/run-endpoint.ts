import type { Caller } from "#lib/api/caller.ts";
import type { Endpoint } from "#lib/api/endpoint.ts";
import type { Context } from "#lib/context.ts";

/** What a test gives an endpoint. */
export type EndpointInput = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  caller?: Caller;
  signal?: AbortSignal;
};

const anonymous: Caller = { kind: "anonymous", client: "192.0.2.1" };

/**
 * Runs an endpoint as the API does, without HTTP, and holds its answer against what is documented.
 * @returns its JSON
 * @throws what parsing or the endpoint throws, or what is wrong with the answer
 */
export async function runEndpoint(
  ctx: Context,
  endpoint: Endpoint,
  { params = {}, query = {}, body = null, caller = anonymous, signal }: EndpointInput = {},
): Promise<unknown> {
  const call = {
    ctx,
    caller,
    params: endpoint.params.parse(params),
    query: endpoint.query.parse(query),
    body: endpoint.body ? endpoint.body.parse(body) : null,
    address: endpoint.path,
    signal: signal ?? new AbortController().signal,
  };
  const answer = await endpoint.run(call as never);
  if (!("body" in answer)) throw new Error(`${endpoint.id} answers ${answer.status} without JSON.`);
  return endpoint.answers[answer.status]!.schema!.parse(JSON.parse(JSON.stringify(answer.body)));
}
