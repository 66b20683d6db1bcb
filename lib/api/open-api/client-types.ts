import type { OpenApiDocument, Operation } from "#lib/api/open-api/document.ts";
import type { JsonSchema } from "#lib/api/open-api/json-schema.ts";

/**
 * Writes what `lib/client` knows of the API: its operations, and the types of what they take and give.
 * @returns a module in erasable TypeScript, without imports
 */
export function clientTypes({ paths, components }: OpenApiDocument): string {
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) => `  ${name}: ${typeOf(schema, "  ")};`,
  );
  return [
    "// Written by `npm run api:client` from the API's OpenAPI document.",
    "",
    "/** What the API calls by a name. */",
    "export type Schemas = {",
    ...schemas,
    "};",
    "",
    "/** What each operation takes and gives. */",
    "export type Operations = {",
    ...all.map(({ operation }) => `  ${operation.operationId}: ${operationType(operation)};`),
    "};",
    "",
    "/** Where each operation is. */",
    "export const operations: { [Id in keyof Operations]: readonly [method: string, path: string] } = {",
    ...all.map(
      ({ path, method, operation }) =>
        `  ${operation.operationId}: ["${method.toUpperCase()}", ${JSON.stringify(path)}],`,
    ),
    "};",
    "",
  ].join("\n");
}

function operationType({ parameters, requestBody, responses }: Operation): string {
  const [body] = Object.values(requestBody?.content ?? {});
  return [
    "{",
    `    params: ${parametersType(parameters.filter((each) => each.in === "path"))};`,
    `    query: ${parametersType(parameters.filter((each) => each.in === "query"))};`,
    `    body: ${body ? typeOf(body.schema, "    ") : "undefined"};`,
    `    answer: ${answerType(responses)};`,
    "  }",
  ].join("\n");
}

function parametersType(parameters: Operation["parameters"]): string {
  if (parameters.length === 0) return "Record<string, never>";
  const properties = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
  const required = parameters.filter((each) => each.required).map(({ name }) => name);
  return typeOf({ type: "object", properties, required }, "    ");
}

function answerType(responses: Operation["responses"]): string {
  const types = Object.entries(responses)
    .filter(([status]) => status.startsWith("2"))
    .map(([, response]) => {
      if (!("content" in response) || !response.content) return "undefined";
      const [[type, { schema }] = ["", { schema: {} }]] = Object.entries(response.content);
      return type === "application/json" ? typeOf(schema, "    ") : "string";
    });
  return [...new Set(types)].join(" | ");
}

function typeOf(schema: JsonSchema, indent: string): string {
  const { $ref, type, enum: values, anyOf, oneOf, allOf } = schema;
  if ($ref) return `Schemas["${$ref.slice($ref.lastIndexOf("/") + 1)}"]`;
  if ("const" in schema) return JSON.stringify(schema.const);
  if (values) return values.map((value) => JSON.stringify(value)).join(" | ");
  const either = anyOf ?? oneOf;
  if (either) return [...new Set(either.map((each) => typeOf(each, indent)))].join(" | ");
  if (allOf) return allOf.map((each) => typeOf(each, indent)).join(" & ");
  const types = Array.isArray(type) ? type : [type];
  return types.map((each) => plainTypeOf(each, schema, indent)).join(" | ");
}

function plainTypeOf(type: string | undefined, schema: JsonSchema, indent: string): string {
  if (type === "integer" || type === "number") return "number";
  if (type === "string" || type === "boolean" || type === "null") return type;
  if (type === "array") {
    const item = typeOf(schema.items ?? {}, indent);
    return /[ |&]/.test(item) && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
  }
  return type === "object" ? objectType(schema, indent) : "unknown";
}

function objectType(schema: JsonSchema, indent: string): string {
  const { properties = {}, required = [], additionalProperties } = schema;
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, each]) => {
    const key = /^[\w$]+$/.test(name) ? name : JSON.stringify(name);
    const told = each.description?.replaceAll("*/", "* /").replaceAll("\n", " ");
    const comment = told ? `${inner}/** ${told} */\n` : "";
    return `${comment}${inner}${key}${required.includes(name) ? "" : "?"}: ${typeOf(each, inner)};`;
  });
  if (typeof additionalProperties === "object" && lines.length === 0) {
    return `Record<string, ${typeOf(additionalProperties, inner)}>`;
  }
  if (lines.length === 0) return "Record<string, unknown>";
  return ["{", ...lines, `${indent}}`].join("\n");
}
