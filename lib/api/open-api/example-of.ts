import type { JsonSchema } from "#lib/api/open-api/json-schema.ts";

/** What properties and parameters with these names are like, where their schemas do not say. */
const byName: Record<string, string[]> = {
  number: ["+17875550101"],
  country: ["PR"],
  display: ["+1 787-555-0101"],
  slug: ["tiktok"],
  name: ["TikTok"],
  title: ["TikTok"],
  id: ["msg_k3v7c2m5x4q6t7w2y5z3a4b6cd"],
  type: ["mobile"],
  text: ["482913 is your TikTok code. It is good for 5 minutes."],
  code: ["482913", "PR"],
  raw: ["482-913"],
  next: ["c4t7q2m5x3v6w7y2z5a3b6d4e7"],
  replacedBy: ["+17875550102"],
};

const byFormat: Record<string, string> = {
  "date-time": "2026-11-22T10:30:15.250Z",
  date: "2026-11-22",
  uri: "https://sms.example.com/",
  email: "maria@example.com",
};

/**
 * Puts an example together from those that the parts of a schema name.
 * @param named the schemas that it may refer to
 * @param name what it stands under
 * @returns undefined where a part needs one and names none
 */
export function exampleOf(
  schema: JsonSchema,
  named: Record<string, JsonSchema>,
  name = "",
): unknown {
  const { $ref, examples, enum: values, type, format, anyOf, oneOf, allOf } = schema;
  if (examples) return examples[0];
  if ($ref) return exampleOf(named[$ref.slice($ref.lastIndexOf("/") + 1)] ?? {}, named, name);
  if ("const" in schema) return schema.const;
  if (schema.default !== undefined && schema.default !== "") return schema.default;
  if (values) return values[0];
  const [first] = anyOf ?? oneOf ?? [];
  if (first) return exampleOf(first, named, name);
  if (allOf) return Object.assign({}, ...allOf.map((each) => exampleOf(each, named)));
  const kind = Array.isArray(type) ? type[0] : type;
  if (kind === "object") return objectExample(schema, named);
  if (kind === "array") return arrayExample(schema, named, name);
  if (kind === "string") {
    return byFormat[format ?? ""] ?? byName[name]?.find((each) => fits(each, schema));
  }
  if (kind === "boolean") return true;
  if (kind === "null") return null;
  if (kind === "integer" || kind === "number") {
    return Math.min(Math.max(schema.minimum ?? 0, 3), schema.maximum ?? 3);
  }
  return undefined;
}

function fits(text: string, { minLength = 0, maxLength = Infinity, pattern = "" }: JsonSchema) {
  const isLong = text.length >= minLength && text.length <= maxLength;
  return isLong && new RegExp(pattern, "u").test(text);
}

function objectExample(
  { properties = {}, additionalProperties, propertyNames }: JsonSchema,
  named: Record<string, JsonSchema>,
): unknown {
  const made = Object.entries(properties).map(([name, each]) => [
    name,
    exampleOf(each, named, name),
  ]);
  if (made.some(([, value]) => value === undefined)) return undefined;
  if (typeof additionalProperties !== "object") return Object.fromEntries(made);
  const name = String(exampleOf(propertyNames ?? {}, named) ?? "any");
  const value = exampleOf(additionalProperties, named);
  return value === undefined
    ? Object.fromEntries(made)
    : { ...Object.fromEntries(made), [name]: value };
}

function arrayExample(
  { items, prefixItems }: JsonSchema,
  named: Record<string, JsonSchema>,
  name: string,
): unknown {
  const parts = (prefixItems ?? (items ? [items] : [])).map((each) => exampleOf(each, named, name));
  return parts.includes(undefined) ? undefined : parts;
}
