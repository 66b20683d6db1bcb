import { z } from "zod";
import type { JsonSchema } from "#lib/api/open-api/json-schema.ts";

const HERE = "#/$defs/";
const THERE = "#/components/schemas/";

/** The schemas of a document: those with a name (`.meta({ id })`) stand there once. */
export class SchemaCollection {
  /** By name. */
  readonly named: Record<string, JsonSchema> = {};

  /**
   * @param io `output` for what we send, `input` for what we are sent
   * @returns the schema, where those with names are referred to
   * @throws when two schemas share a name
   */
  add(schema: z.ZodType, io: "input" | "output"): JsonSchema {
    const { $schema, $defs, ...root } = z.toJSONSchema(schema, {
      io,
      override: ({ jsonSchema }) => tidy(jsonSchema as JsonSchema, io),
    }) as JsonSchema & { $schema?: string; $defs?: Record<string, JsonSchema> };
    for (const [name, each] of Object.entries($defs ?? {})) {
      const made = refersToComponents(each);
      const known = this.named[name];
      if (known && JSON.stringify(known) !== JSON.stringify(made)) {
        throw new Error(`Two schemas are called ${name}.`);
      }
      this.named[name] = made;
    }
    return refersToComponents(root);
  }
}

/**
 * What we send may come to say more (`docs/api.md`), so a reader of the document is not told that
 * nothing else can be there. Bounds that only say what JavaScript's numbers can be say nothing.
 */
function tidy(part: JsonSchema & { example?: unknown }, io: "input" | "output"): void {
  if (io === "output" && part.additionalProperties === false) delete part.additionalProperties;
  if (part.format) delete part.pattern;
  if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum;
  if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
  if (part.example === undefined) return;
  part.examples = [part.example];
  delete part.example;
}

function refersToComponents(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "$ref" && typeof value === "string" ? value.replace(HERE, THERE) : value,
  );
}
