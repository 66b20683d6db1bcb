import { hash } from "node:crypto";
import type { z } from "zod";
import { type Admitted, admitRequest } from "#lib/api/admit.ts";
import { type Caller, hasScope } from "#lib/api/caller.ts";
import type { ApiAnswer, Endpoint } from "#lib/api/endpoint.ts";
import { type Found, findEndpoint } from "#lib/api/find-endpoint.ts";
import { rateHeaders } from "#lib/api/rate-headers.ts";
import type { Actor } from "#lib/auth/actor.ts";
import { systemClock } from "#lib/clock.ts";
import { contextOf } from "#lib/context.ts";
import { jsonAnswer, type PlainAnswer } from "#lib/http/plain-answer.ts";
import { plainFailure } from "#lib/http/plain-failure.ts";
import { type FieldError, Problem } from "#lib/http/problem.ts";
import type { StreamSink } from "#lib/live/streams.ts";

const MAX_BODY = 64 * 1024;

/** A request to `/api/v1`. */
export type ApiRequest = {
  method: string;
  /** Below `/api/v1`, escaped as it was sent. */
  path: string;
  /** What stands behind the `?`; empty for nothing. */
  query: string;
  header(name: string): string | null;
  /** The client's address. */
  address: string;
  signal: AbortSignal;
  /** @throws Problem when the body is longer than the limit, in bytes, or breaks off */
  readBody(limit: number): Promise<Buffer>;
};

/** An answer that goes on. */
export type OpenAnswer = {
  status: 200;
  headers: Record<string, string>;
  open: (sink: StreamSink) => () => void;
};

/** Anybody's scripts may read; nothing here goes by cookies. */
const EVERY_ANSWER = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers":
    "ETag, Link, Retry-After, RateLimit, RateLimit-Policy, Glasspost-Cursor, Glasspost-Missed",
  vary: "Authorization",
};

/** Compression and proxies would hold lines back. */
const OPEN_ANSWER = { "cache-control": "no-store, no-transform", "x-accel-buffering": "no" };

/** Answers a request to the API; whatever is thrown becomes an answer. */
export async function answerApi(request: ApiRequest): Promise<PlainAnswer | OpenAnswer> {
  const found = findEndpoint(request.path);
  let admitted: Admitted | null = null;
  let answer: PlainAnswer | OpenAnswer;
  try {
    if (found && request.method === "OPTIONS") return preflight(found);
    admitted = await admitRequest(request);
    if (!admitted.caller) throw admitted.refusal;
    if (!found) throw new Problem("not-found", "There is nothing at this address.");
    const endpoint = endpointOf(found, request.method);
    requireScope(endpoint, admitted.caller);
    answer = await run(endpoint, found, admitted.caller, request);
  } catch (error) {
    const failed = plainFailure(error);
    const isWrongMethod = failed.status === 405 && found;
    const allow: Record<string, string> = isWrongMethod
      ? { allow: methodsOf(found).join(", ") }
      : {};
    answer = { ...failed, headers: { ...EVERY_ANSWER, ...failed.headers, ...allow } };
  }
  if (!admitted) return answer;
  const { standing, caller } = admitted;
  return {
    ...answer,
    headers: { ...answer.headers, ...rateHeaders(standing, caller, systemClock()) },
  };
}

function endpointOf(found: Found, method: string): Endpoint {
  const endpoint = found.byMethod.get(method === "HEAD" ? "GET" : method);
  if (endpoint) return endpoint;
  throw new Problem("method-not-allowed", `This address takes ${methodsOf(found).join(", ")}.`);
}

function methodsOf({ byMethod }: Found): string[] {
  const methods: string[] = [...byMethod.keys()];
  return byMethod.has("GET") ? [...methods, "HEAD", "OPTIONS"] : methods;
}

/** Scripts of other sites may read, with a key or without; what changes something is not for them. */
function preflight(found: Found): PlainAnswer {
  if (!found.byMethod.has("GET")) {
    throw new Problem("method-not-allowed", `This address takes ${methodsOf(found).join(", ")}.`);
  }
  const headers = {
    ...EVERY_ANSWER,
    "access-control-allow-methods": "GET, HEAD",
    "access-control-allow-headers": "Authorization, If-None-Match",
    "access-control-max-age": "86400",
  };
  return { status: 204, headers, body: "" };
}

function requireScope({ scope, alsoFor }: Endpoint, caller: Caller): void {
  if (scope === "none" || hasScope(caller, scope) || alsoFor?.(caller)) return;
  if (caller.kind === "key") throw new Problem("forbidden", `The key lacks the scope "${scope}".`);
  throw new Problem("unauthorized", `This needs a key with the scope "${scope}".`);
}

async function run(
  endpoint: Endpoint,
  found: Found,
  caller: Caller,
  request: ApiRequest,
): Promise<PlainAnswer | OpenAnswer> {
  const { path, query, signal, address } = request;
  const call = {
    ctx: { ...contextOf(actorOf(caller)), address },
    caller,
    params: parsed(endpoint.params, found.params, "/path"),
    query: parsed(endpoint.query, queryOf(query), "/query"),
    body: endpoint.body ? parsed(endpoint.body, await jsonOf(request), "") : null,
    address: query ? `${path}?${query}` : path,
    signal,
  };
  return answerOf(await endpoint.run(call as never), caller, request);
}

function actorOf(caller: Caller): Actor {
  return caller.kind === "key"
    ? { kind: "api-key", id: String(caller.apiKeyId) }
    : { kind: "visitor" };
}

/** @throws Problem invalid, with every mistake and where it stands */
function parsed(schema: z.ZodType, given: unknown, beginning: string): unknown {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue): FieldError[] => {
    const pointer = [beginning, ...issue.path.map(escapePointer)].join("/");
    if (issue.code !== "unrecognized_keys") return [{ pointer, detail: issue.message }];
    return issue.keys.map((key) => ({
      pointer: `${pointer}/${escapePointer(key)}`,
      detail: "is not known here",
    }));
  });
  throw new Problem("invalid", "The request has mistakes.", errors);
}

function escapePointer(part: PropertyKey): string {
  return String(part).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** @throws Problem malformed when a parameter stands there twice */
function queryOf(query: string): Record<string, string> {
  const given: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(query)) {
    if (name in given) throw new Problem("malformed", `"${name}" stands in the query twice.`);
    given[name] = value;
  }
  return { ...given };
}

async function jsonOf(request: ApiRequest): Promise<unknown> {
  const type = request.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    throw new Problem("unsupported-media-type", "The body is JSON: application/json.");
  }
  const bytes = await request.readBody(MAX_BODY);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem("malformed", "The body is not JSON in UTF-8.");
  }
}

function answerOf(
  answer: ApiAnswer,
  caller: Caller,
  request: ApiRequest,
): PlainAnswer | OpenAnswer {
  if ("open" in answer) {
    const headers = { ...EVERY_ANSWER, ...OPEN_ANSWER, "content-type": answer.type };
    // Who asks for the head alone waits for nothing.
    if (request.method === "HEAD") return { status: 200, headers, body: "" };
    return { status: 200, headers, open: answer.open };
  }
  // What a key or a lease reads is for nobody else's cache.
  const kept = caller.kind === "anonymous" ? "no-cache" : "private, no-cache";
  const headers = { ...EVERY_ANSWER, "cache-control": kept, ...answer.headers };
  if (answer.status === 204) return { status: 204, headers, body: "" };
  const made =
    "text" in answer
      ? { status: answer.status, headers: { "content-type": answer.type }, body: answer.text }
      : jsonAnswer(answer.body, answer.status);
  return withTag({ ...made, headers: { ...made.headers, ...headers } }, request);
}

/** What did not become different since is not sent again. */
function withTag(answer: PlainAnswer, { method, header }: ApiRequest): PlainAnswer {
  if (answer.status !== 200 || method === "POST") return answer;
  const etag = `"${hash("sha256", answer.body, "base64url").slice(0, 22)}"`;
  const headers = { ...answer.headers, etag };
  const known = header("if-none-match")
    ?.split(",")
    .map((each) => each.trim().replace(/^W\//, ""));
  if (!known?.some((each) => each === etag || each === "*")) return { ...answer, headers };
  const { "content-type": _, ...kept } = headers as Record<string, string>;
  return { status: 304, headers: kept, body: "" };
}
