import { z } from "zod";
import type { SchemaCollection } from "#lib/api/open-api/schema-collection.ts";
import { type ProblemKind, problemKinds } from "#lib/http/problem.ts";

/** What the document says in longer sentences. */
export const textOf = {
  info: [
    "Answers are JSON. Instants are ISO 8601 in UTC, numbers are E.164 with their `+`, and ids begin with what they are of.",
    "",
    "Failures are problems by RFC 9457: `type` tells them apart, `errors` says what is wrong where.",
    "",
    "Lists go on by `cursor`: hand on what `next` said; `null` is the end. Whoever knows an answer already sends its `ETag` as `If-None-Match` and gets 304.",
    "",
    "Reading needs no key up to the newest hundred messages. Within v1 answers may come to say more, and there may be further operations and optional parameters; nothing goes or changes its meaning.",
  ].join("\n"),
  notModified: "The same as what `If-None-Match` names.",
};

const header = (description: string, example: string) => ({
  description,
  schema: { type: "string" },
  example,
});

/** Headers that many answers have. */
export const sharedHeaders = {
  ETag: header(
    "What the answer is known by: send it as `If-None-Match`.",
    '"1mZ0pXr3c7vQyq5Jb2hK9w"',
  ),
  RateLimit: header("How much is left, by policy, and for how many seconds.", '"minute";r=59;t=12'),
  "RateLimit-Policy": header(
    "How much there is, by policy, in how many seconds.",
    '"minute";q=60;w=60',
  ),
  "Retry-After": header("After how many seconds to ask again.", "30"),
  "WWW-Authenticate": header("How to say who asks.", "Bearer"),
};

const problemSchema = z
  .strictObject({
    type: z
      .enum(Object.keys(problemKinds).map((kind) => `urn:glasspost:problem:${kind}`))
      .meta({ description: "What it is: the set is closed." }),
    title: z.string().meta({ examples: ["Not valid"] }),
    status: z.int().meta({ examples: [422] }),
    detail: z
      .string()
      .meta({ description: "For people.", examples: ["The request has mistakes."] }),
    errors: z
      .array(
        z.strictObject({
          pointer: z.string().meta({
            description:
              "Where: a JSON Pointer (RFC 6901). Parameters stand below `/path` and `/query`.",
            examples: ["/query/cursor"],
          }),
          detail: z.string().meta({ examples: ["is not what `next` said"] }),
        }),
      )
      .optional()
      .meta({ description: "Every mistake, where single ones can be told." }),
  })
  .meta({ id: "Problem" });

/** What each kind of failure says of itself. */
const meanings: Record<ProblemKind, string> = {
  malformed: "The request can't be read.",
  unauthorized: "It needs a key, or the key is none.",
  forbidden: "The key is not good for this.",
  "not-found": "There is no such thing, or it is not yours.",
  "method-not-allowed": "The address does not take this method.",
  conflict: "Not as things are.",
  gone: "It was there, and will not be again.",
  "too-large": "The body is too long.",
  "unsupported-media-type": "The body is no JSON.",
  invalid: "Something in it is wrong: `errors` says what, and where.",
  "too-many-requests": "More than is given to one caller: `Retry-After` says when to go on.",
  internal: "Our fault; the detail holds an id that our log knows.",
  unavailable: "Not now: `Retry-After` says when to ask again.",
};

/** The failures as answers that operations refer to. */
export function sharedProblems(
  kinds: ProblemKind[],
  schemas: SchemaCollection,
): Record<string, object> {
  const schema = schemas.add(problemSchema, "output");
  return Object.fromEntries(
    kinds.map((kind) => {
      const { status, title } = problemKinds[kind];
      const example = {
        type: `urn:glasspost:problem:${kind}`,
        title,
        status,
        detail: meanings[kind].replace(/: `.*/, "."),
        ...(kind === "invalid"
          ? { errors: [{ pointer: "/query/cursor", detail: "is not what `next` said" }] }
          : {}),
      };
      const headers = headersOf(kind);
      const content = { "application/problem+json": { schema, example } };
      return [kind, { description: meanings[kind], ...(headers ? { headers } : {}), content }];
    }),
  );
}

function headersOf(kind: ProblemKind): object | null {
  if (kind === "unauthorized") {
    return { "WWW-Authenticate": { $ref: "#/components/headers/WWW-Authenticate" } };
  }
  const isForLater = kind === "too-many-requests" || kind === "unavailable";
  return isForLater ? { "Retry-After": { $ref: "#/components/headers/Retry-After" } } : null;
}
