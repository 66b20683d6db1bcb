import { type Answer, type Endpoint, everyProblem } from "#lib/api/endpoint.ts";
import { exampleOf } from "#lib/api/open-api/example-of.ts";
import type { JsonSchema } from "#lib/api/open-api/json-schema.ts";
import { SchemaCollection } from "#lib/api/open-api/schema-collection.ts";
import { securityOf, securitySchemes } from "#lib/api/open-api/security.ts";
import { sharedHeaders, sharedProblems, textOf } from "#lib/api/open-api/shared.ts";
import { tags } from "#lib/api/open-api/tags.ts";
import { type ProblemKind, problemKinds } from "#lib/http/problem.ts";
import type { Site } from "#lib/site.ts";

/** An OpenAPI 3.1 document, as far as ours goes. */
export type OpenApiDocument = {
  openapi: string;
  info: object;
  servers: { url: string }[];
  tags: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema> } & Record<string, object>;
};

/** One operation of a document. */
export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: true; content: Content };
  responses: Record<string, Response>;
};

type Parameter = {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: JsonSchema;
  example?: unknown;
};
type Content = Record<string, { schema: JsonSchema; example?: unknown }>;
type Response = { $ref: string } | { description: string; headers?: object; content?: Content };

/**
 * Writes down what the API is: OpenAPI 3.1.
 * @param site whom to ask about it
 * @throws when two schemas share a name
 */
export function openApiDocument(endpoints: readonly Endpoint[], site: Site): OpenApiDocument {
  const schemas = new SchemaCollection();
  const paths: OpenApiDocument["paths"] = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] ??= {};
    paths[endpoint.path]![endpoint.method.toLowerCase()] = operationOf(endpoint, schemas);
  }
  const kinds = new Set(endpoints.flatMap(problemsOf));
  const shared = sharedProblems([...kinds], schemas);
  return {
    openapi: "3.1.1",
    info: infoOf(site),
    servers: [{ url: "/api/v1" }],
    tags: tagsOf(endpoints),
    paths,
    components: {
      schemas: schemas.named,
      responses: shared,
      headers: sharedHeaders,
      securitySchemes: usedSchemes(endpoints),
    },
  };
}

/** Every way in which an endpoint can fail. */
function problemsOf({ path, body, scope, problems }: Endpoint): ProblemKind[] {
  return [
    ...new Set([
      ...everyProblem,
      ...(body ? (["too-large", "unsupported-media-type"] as const) : []),
      ...(path.includes("{") ? (["not-found"] as const) : []),
      ...(scope === "none" ? [] : (["forbidden"] as const)),
      ...problems,
    ]),
  ];
}

function usedSchemes(endpoints: readonly Endpoint[]): object {
  const used = new Set(endpoints.flatMap(securityOf).flatMap((each) => Object.keys(each)));
  return Object.fromEntries(Object.entries(securitySchemes).filter(([name]) => used.has(name)));
}

function infoOf({ name, contactEmail, publicUrl }: Site): object {
  return {
    title: `${name} API`,
    version: "1",
    summary: "Phone numbers that receive SMS: read what arrives, or wait for it.",
    description: textOf.info,
    license: { name: "MIT", identifier: "MIT" },
    contact: {
      name,
      url: `${publicUrl}/contact`,
      ...(contactEmail ? { email: contactEmail } : {}),
    },
  };
}

function tagsOf(endpoints: readonly Endpoint[]): OpenApiDocument["tags"] {
  const used = new Set(endpoints.map(({ tag }) => tag));
  return Object.entries(tags).flatMap(([name, description]) =>
    used.has(name) ? [{ name, description }] : [],
  );
}

function operationOf(endpoint: Endpoint, schemas: SchemaCollection): Operation {
  const { id, tag, summary, description, body } = endpoint;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: securityOf(endpoint),
    parameters: [
      ...parametersOf("path", schemas.add(endpoint.params, "input"), schemas),
      ...parametersOf("query", schemas.add(endpoint.query, "input"), schemas),
    ],
    ...(body ? { requestBody: { required: true, content: jsonOf(body, "input", schemas) } } : {}),
    responses: responsesOf(endpoint, schemas),
  };
}

function parametersOf(
  place: "path" | "query",
  { properties = {}, required = [] }: JsonSchema,
  schemas: SchemaCollection,
): Parameter[] {
  return Object.entries(properties).map(([name, { description, ...schema }]) => {
    const example = exampleOf(schema, schemas.named, name);
    return {
      name,
      in: place,
      required: place === "path" || (required.includes(name) && schema.default === undefined),
      ...(description ? { description } : {}),
      schema,
      ...(example === undefined ? {} : { example }),
    };
  });
}

function jsonOf(
  schema: NonNullable<Answer["schema"]>,
  io: "input" | "output",
  schemas: SchemaCollection,
  type = "application/json",
): Content {
  const made = schemas.add(schema, io);
  const example = exampleOf(made, schemas.named);
  return { [type]: { schema: made, ...(example === undefined ? {} : { example }) } };
}

function responsesOf(endpoint: Endpoint, schemas: SchemaCollection): Operation["responses"] {
  const responses: Operation["responses"] = {};
  for (const [status, answer] of Object.entries(endpoint.answers)) {
    responses[status] = successOf(answer, Number(status), endpoint, schemas);
  }
  if (hasTag(endpoint)) {
    const headers = { ETag: { $ref: "#/components/headers/ETag" } };
    responses[304] = { description: textOf.notModified, headers };
  }
  for (const kind of problemsOf(endpoint)) {
    responses[problemKinds[kind].status] = { $ref: `#/components/responses/${kind}` };
  }
  return responses;
}

function successOf(
  answer: Answer,
  status: number,
  endpoint: Endpoint,
  schemas: SchemaCollection,
): Response {
  const { description, schema, type, headers: own = {} } = answer;
  const shared = [
    "RateLimit",
    "RateLimit-Policy",
    ...(hasTag(endpoint) && status === 200 ? ["ETag"] : []),
  ];
  const headers = {
    ...Object.fromEntries(shared.map((name) => [name, { $ref: `#/components/headers/${name}` }])),
    ...Object.fromEntries(
      Object.entries(own).map(([name, text]) => [
        name,
        { description: text, schema: { type: "string" } },
      ]),
    ),
  };
  const text: Content | null = type ? { [type]: { schema: { type: "string" } } } : null;
  const content = schema ? jsonOf(schema, "output", schemas, type) : text;
  return { description, headers, ...(content ? { content } : {}) };
}

/** What does not become different is not sent twice; a stream has no end to be compared by. */
function hasTag({ method, answers }: Endpoint): boolean {
  const { type, schema } = answers[200] ?? {};
  return (
    method === "GET" &&
    200 in answers &&
    (schema !== undefined || type !== undefined) &&
    type !== "application/x-ndjson"
  );
}
