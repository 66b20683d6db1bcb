import fc from "fast-check";
import type { OpenApiDocument, Operation } from "#lib/api/open-api/document.ts";
import type { JsonSchema } from "#lib/api/open-api/json-schema.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

/** A request as it is sent: whatever stands in it. */
export type RawRequest = {
  method: string;
  /** Path and query, escaped. */
  path: string;
  headers: Record<string, string>;
  body: Buffer | null;
};

/** What is there: values that may stand in an operation's path. */
export type Known = Record<string, string[]>;

type Named = Record<string, JsonSchema>;

/** How long to wait is never left to chance. */
const WAITS = ["timeout", "wait"];

/** Requests that an operation takes, by the document. */
export function validRequests(
  method: string,
  path: string,
  operation: Operation,
  { components }: OpenApiDocument,
  known: Known,
): fc.Arbitrary<RawRequest> {
  const named = components.schemas;
  const params = fc.record(valuesOf(operation, "path", named, known));
  const given = operation.parameters.filter((each) => each.in === "query");
  const query = fc.record(valuesOf(operation, "query", named, {}), {
    requiredKeys: given
      .filter(({ name, required }) => required || WAITS.includes(name))
      .map(({ name }) => name),
  });
  const [content] = Object.values(operation.requestBody?.content ?? {});
  const body = content ? valueFor(content.schema, named) : fc.constant(undefined);
  return fc.tuple(params, query, body).map(([inPath, inQuery, json]) => ({
    method,
    path: addressOf(path, inPath, Object.entries(inQuery)),
    headers: headersOf(json !== undefined),
    body: json === undefined ? null : Buffer.from(JSON.stringify(json)),
  }));
}

function headersOf(isJson: boolean): Record<string, string> {
  return isJson ? { "content-type": "application/json" } : {};
}

/** Requests that nobody in their right mind makes. */
export function brokenRequests(
  method: string,
  path: string,
  operation: Operation,
  document: OpenApiDocument,
  known: Known,
): fc.Arbitrary<RawRequest> {
  const names = operation.parameters.filter((each) => each.in === "query").map(({ name }) => name);
  const name = fc.oneof(
    fc.constantFrom(...names, "__proto__", "constructor", "q[]", ""),
    fc.string({ maxLength: 20 }),
  );
  const inPath = Object.fromEntries(
    operation.parameters
      .filter((each) => each.in === "path")
      .map((each) => [
        each.name,
        fc.oneof(broken, fc.constantFrom("x", ...(known[each.name] ?? []))),
      ]),
  );
  const query = fc.array(
    fc.tuple(name, broken).filter(([each, value]) => !WAITS.includes(each) || !isLong(value)),
    { maxLength: 4 },
  );
  const waits = names.filter((each) => WAITS.includes(each));
  const unheld = (pairs: [string, string][]) => [
    ...pairs,
    ...waits.filter((each) => pairs.every(([known]) => known !== each)).map(notAtAll),
  ];
  const strange = fc.record({
    method: fc.constant(method),
    path: fc
      .tuple(fc.record(inPath), query)
      .map(([values, pairs]) => addressOf(path, values, unheld(pairs))),
    headers: strangeHeaders,
    body: strangeBody,
  });
  const changed = fc
    .tuple(
      validRequests(method, path, operation, document, known),
      strangeHeaders,
      strangeBody,
      junk,
    )
    .map(([valid, headers, body, end]) => ({
      ...valid,
      headers: { ...valid.headers, ...headers },
      body: valid.body === null ? body : cut(valid.body, end.length),
    }));
  const unescaped = fc
    .constantFrom("%", "%ff", "%c0%80", "%00", "%2e%2e", "%2F", "%5C", "..;", "%E0%A4%A")
    .map((text) => ({
      method,
      path: path.replaceAll(/\{\w+\}/g, text) + (path.includes("{") ? "" : `?cursor=${text}`),
      headers: {},
      body: null,
    }));
  return fc.oneof({ weight: 4, arbitrary: strange }, { weight: 3, arbitrary: changed }, unescaped);
}

const notAtAll = (name: string): [string, string] => [name, "0"];

const junk = fc.string({ maxLength: 30 });

const broken = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  hostileText,
  fc.constantFrom("-1", "1e309", "NaN", "0x10", "null", "true", "9".repeat(40)),
  fc.constantFrom("a".repeat(900), "' OR 1=1 --", '"', "*", "from:", "\uFEFF", "\u202E", "𝟘", "٣"),
);

const strangeHeaders = fc.record(
  {
    authorization: fc.constantFrom("Bearer", "Bearer ", "Basic eDp5", `Bearer ${"x".repeat(3000)}`),
    "if-none-match": fc.constantFrom("*", '"', 'W/"x"', ",,,", "x".repeat(3000)),
    "content-type": fc.constantFrom("text/plain", "application/json; charset=utf-16", "", "/"),
    accept: fc.constantFrom("*/*", "text/html", ""),
    "accept-encoding": fc.constantFrom("br", "identity;q=0", "*;q=0"),
    origin: fc.constantFrom("null", "https://evil.example.com"),
  },
  { requiredKeys: [] },
);

const strangeBody = fc.option(
  fc.oneof(
    fc.json().map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(
      Buffer.from("["),
      Buffer.from(`${"[".repeat(20_000)}${"]".repeat(20_000)}`),
      Buffer.from('{"__proto__":{"a":1},"constructor":null}'),
      Buffer.alloc(70_000, "a"),
    ),
  ),
);

/** A JSON text that breaks off, or has too much at its end. */
function cut(body: Buffer, at: number): Buffer {
  return at % 2 === 0 ? body.subarray(0, at) : Buffer.concat([body, Buffer.from("}")]);
}

function isLong(value: string): boolean {
  return Number(value) > 0;
}

function addressOf(
  path: string,
  inPath: Record<string, string>,
  query: [name: string, value: string][],
): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => escaped(inPath[name] || "x"));
  const pairs = query.map(([name, value]) => `${escaped(name)}=${escaped(value)}`);
  return filled + (pairs.length > 0 ? `?${pairs.join("&")}` : "");
}

/** Lone surrogates have no escape. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function valuesOf(
  { parameters }: Operation,
  place: "path" | "query",
  named: Named,
  known: Known,
): Record<string, fc.Arbitrary<string>> {
  return Object.fromEntries(
    parameters
      .filter((each) => each.in === place)
      .map(({ name, schema, example }) => {
        const real = [...(known[name] ?? []), ...(example === undefined ? [] : [String(example)])];
        const any = WAITS.includes(name) ? fc.constant("0") : valueFor(schema, named).map(String);
        const isThere = real.length > 0 && !WAITS.includes(name);
        return [name, isThere ? fc.oneof(fc.constantFrom(...real), any) : any];
      }),
  );
}

/** Values that a schema takes. */
function valueFor(schema: JsonSchema, named: Named, name = ""): fc.Arbitrary<unknown> {
  const { $ref, enum: values, anyOf, oneOf, type } = schema;
  if ($ref) return valueFor(named[$ref.slice($ref.lastIndexOf("/") + 1)] ?? {}, named);
  if ("const" in schema) return fc.constant(schema.const);
  if (values) return fc.constantFrom(...values);
  const either = anyOf ?? oneOf;
  if (either) return fc.oneof(...either.map((each) => valueFor(each, named, name)));
  if (WAITS.includes(name)) return fc.constant(0);
  const kind = Array.isArray(type) ? type[0] : type;
  const [low, high] = [schema.minimum ?? 0, schema.maximum ?? 1_000_000];
  if (kind === "integer") return fc.integer({ min: low, max: high });
  if (kind === "number") return fc.double({ min: low, max: high, noNaN: true });
  if (kind === "boolean") return fc.boolean();
  if (kind === "array") return fc.array(valueFor(schema.items ?? {}, named), { maxLength: 3 });
  if (kind === "object") return objectOf(schema, named);
  return kind === "string" ? textOf(schema) : fc.anything();
}

function objectOf({ properties = {}, required = [] }: JsonSchema, named: Named) {
  const model = Object.entries(properties).map(([name, each]) => [
    name,
    valueFor(each, named, name),
  ]);
  return fc.record(Object.fromEntries(model) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: required.filter((name) => name in properties),
  });
}

function textOf({ pattern, format, minLength = 0, maxLength = 60 }: JsonSchema) {
  if (format === "date-time") {
    return fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
      .map((at) => at.toISOString());
  }
  if (format === "date") {
    return fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
      .map((at) => at.toISOString().slice(0, 10));
  }
  const any = pattern
    ? fc.stringMatching(new RegExp(pattern, "u"))
    : fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, 200) });
  return any.filter((text) => text.length >= minLength && text.length <= maxLength);
}
