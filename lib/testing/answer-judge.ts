import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { OpenApiDocument, Operation } from "#lib/api/open-api/document.ts";
import type { JsonSchema } from "#lib/api/open-api/json-schema.ts";

/** An answer as it came. */
export type RawAnswer = {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
};

/** Tells in what an answer differs from the document; nothing where it does not. */
export type AnswerJudge = (operation: Operation, answer: RawAnswer, isHead?: boolean) => string[];

/** Headers that say something of the API's own; where they stand is documented. */
const OWN_HEADERS = /^(?:etag|link|location|retry-after|www-authenticate|ratelimit|glasspost-.*)/;

/**
 * Makes what judges answers by a document. Bodies may hold nothing that it does not name, although
 * it leaves that open for versions to come.
 */
export function answerJudge(document: OpenApiDocument): AnswerJudge {
  const { responses, schemas } = document.components as OpenApiDocument["components"] & {
    responses: Record<string, ResponseObject>;
  };
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  const $defs = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, closed(schema)]),
  );
  const compiled = new Map<JsonSchema, ReturnType<Ajv2020["compile"]>>();
  const check = (schema: JsonSchema, value: unknown): string[] => {
    const validate = compiled.get(schema) ?? ajv.compile({ ...closed(schema), $defs });
    compiled.set(schema, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      return `${instancePath} ${message} ${JSON.stringify(params)}`;
    });
  };
  return (operation, { status, headers, body }, isHead = false) => {
    const given = operation.responses[status];
    if (!given) return [`${status} is not documented`];
    const described: ResponseObject = "$ref" in given ? responses[nameOf(given.$ref)]! : given;
    const known = Object.keys(described.headers ?? {}).map((name) => name.toLowerCase());
    const strange = Object.keys(headers).filter(
      (name) => OWN_HEADERS.test(name) && !/^ratelimit/.test(name) && !known.includes(name),
    );
    const faults = strange.map((name) => `${status}: the header ${name} is not documented`);
    for (const name of ["etag", "retry-after", "www-authenticate"]) {
      if (known.includes(name) && !headers[name]) faults.push(`${status}: ${name} is missing`);
    }
    if (headers["access-control-allow-origin"] !== "*") faults.push("other sites may not read it");
    if (isHead) return body === "" ? faults : [...faults, "an answer to HEAD has a body"];
    return [...faults, ...faultsOfBody(described, status, headers, body, check)];
  };
}

type ResponseObject = {
  headers?: object;
  content?: Record<string, { schema: JsonSchema }>;
};

function faultsOfBody(
  { content }: ResponseObject,
  status: number,
  headers: RawAnswer["headers"],
  body: string,
  check: (schema: JsonSchema, value: unknown) => string[],
): string[] {
  if (!content) return body === "" ? [] : [`${status}: a body, where none is documented`];
  const type = String(headers["content-type"] ?? "").split(";")[0]!;
  const known = content[type] ?? content[String(headers["content-type"])];
  if (!known) return [`${status}: the type ${type} is not documented`];
  if (!/json$/.test(type)) return [];
  const value = JSON.parse(body) as { status?: number };
  const isOther = type === "application/problem+json" && value.status !== status;
  return [
    ...(isOther ? ["the problem tells of another status"] : []),
    ...check(known.schema, value),
  ];
}

const nameOf = (ref: string) => ref.slice(ref.lastIndexOf("/") + 1);

/** The schema where an object holds only what is named, and names stand in `$defs`. */
function closed(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === "$ref" && typeof value === "string") return `#/$defs/${nameOf(value)}`;
    const isObject = value?.type === "object" && typeof value.properties === "object";
    return isObject && value.additionalProperties === undefined
      ? { ...value, additionalProperties: false }
      : value;
  });
}
