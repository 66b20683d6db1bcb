import type { z } from "zod";
import type { Caller } from "#lib/api/caller.ts";
import type { Scope } from "#lib/api/scopes.ts";
import type { Context } from "#lib/context.ts";
import type { ProblemKind } from "#lib/http/problem.ts";
import type { StreamSink } from "#lib/live/streams.ts";

/** What an endpoint is given. */
export type Call<Params, Query, Body> = {
  ctx: Context;
  caller: Caller;
  params: Params;
  query: Query;
  body: Body;
  /** Path and query as they were sent, without the beginning that all of the API has. */
  address: string;
  /** Aborted once nobody waits for the answer any more. */
  signal: AbortSignal;
};

/** What an endpoint answers. */
export type ApiAnswer =
  | { status: 200 | 201; body: unknown; headers?: Record<string, string> }
  | { status: 204; headers?: Record<string, string> }
  /** A text in a format of its own, e.g. a feed. */
  | { status: 200; type: string; text: string; headers?: Record<string, string> }
  /** Lines that go on: `open` is given what to write to, and gives what is called once it is closed. */
  | { status: 200; type: string; open: (sink: StreamSink) => () => void };

/** A success as it is documented. */
export type Answer = {
  description: string;
  /** What its JSON is; absent where it has no body or another format. */
  schema?: z.ZodType;
  /** The media type, where it is not JSON. */
  type?: string;
  /** Its own headers, with what they say. */
  headers?: Record<string, string>;
};

/** One operation of the API, as it is served and as it is documented. */
export type Endpoint = {
  /** Its name in the OpenAPI document, e.g. `listNumbers`. */
  id: string;
  method: "GET" | "POST" | "DELETE";
  /** Below `/api/v1`, with parameters in braces: `/numbers/{number}`. */
  path: string;
  tag: string;
  summary: string;
  description: string;
  /** The scope that a key must have; `none` for what needs no key. */
  scope: Scope | "none";
  /** Who else may call it, without the scope. */
  alsoFor?: (caller: Caller) => boolean;
  params: z.ZodObject;
  query: z.ZodObject;
  body: z.ZodType | null;
  answers: Record<number, Answer>;
  /** How it can fail, beside the ways in which every endpoint can. */
  problems: readonly ProblemKind[];
  run(call: Call<never, never, never>): Promise<ApiAnswer>;
};

/** How every endpoint can fail. */
export const everyProblem = [
  "malformed",
  "unauthorized",
  "invalid",
  "too-many-requests",
  "internal",
  "unavailable",
] as const satisfies ProblemKind[];

type Shape<Schema> = Schema extends z.ZodType ? z.output<Schema> : null;

/**
 * Makes an endpoint. Queries and bodies are strict objects: what is misspelt is told, not ignored.
 * @param definition.run throws Problem
 */
export function defineEndpoint<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType | null,
>(
  definition: Omit<Endpoint, "params" | "query" | "body" | "run"> & {
    params: Params;
    query: Query;
    body: Body;
    run: (call: Call<z.output<Params>, z.output<Query>, Shape<Body>>) => Promise<ApiAnswer>;
  },
): Endpoint {
  return definition as unknown as Endpoint;
}
