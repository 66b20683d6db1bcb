import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import type { Endpoint } from "#lib/api/endpoint.ts";
import { endpoints } from "#lib/api/endpoints.ts";
import { openApiDocument } from "#lib/api/open-api/document.ts";
import { exampleOf } from "#lib/api/open-api/example-of.ts";
import type { JsonSchema } from "#lib/api/open-api/json-schema.ts";
import { tags } from "#lib/api/open-api/tags.ts";
import type { Site } from "#lib/site.ts";

const root = join(import.meta.dirname, "..", "..", "..");

const site: Site = {
  name: "Glasspost",
  publicUrl: "https://sms.example.com",
  operator: null,
  contactEmail: null,
  retentionDays: 7,
  advertisement: null,
};

/** What the linter says of a document, by its strict rules. */
async function lint(document: object): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-lint-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "openapi.json");
  writeFileSync(file, JSON.stringify(document));
  const cli = join(root, "node_modules", "@redocly", "cli", "bin", "cli.js");
  const args = [cli, "lint", "--extends=recommended-strict", "--format=json", file];
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    maxBuffer: 64 * 1024 * 1024,
  }).catch((failed: { stdout: string }) => failed);
  const { problems } = JSON.parse(stdout.slice(stdout.indexOf("{"))) as {
    problems: { ruleId: string; message: string; location: { pointer: string }[] }[];
  };
  return problems.map(({ ruleId, message, location }) => {
    return `${ruleId}: ${message} ${location[0]?.pointer ?? ""}`;
  });
}

describe("the OpenAPI document", () => {
  it.each([
    ["a site that says little of itself", site],
    ["one that names a contact", { ...site, name: "Отправь", contactEmail: "maria@example.com" }],
  ])("has nothing that a linter minds, for %s", async (_what, about) => {
    expect(await lint(openApiDocument(endpoints, about))).toEqual([]);
  });

  it("is linted by one that does mind", async () => {
    const { paths, ...rest } = openApiDocument(endpoints, site);
    const { get, ...more } = paths["/numbers"]!;
    const broken = { ...paths, "/numbers": { ...more, get: { ...get, operationId: undefined } } };

    expect(await lint({ ...rest, paths: broken })).not.toEqual([]);
  });

  it("describes every tag", () => {
    expect(endpoints.map(({ tag }) => tag).filter((tag) => !(tag in tags))).toEqual([]);
  });

  it("has an example of every text in what is sent", () => {
    const { paths, components } = openApiDocument(endpoints, site);
    const bare = new Set<string>();
    const look = (schema: JsonSchema, name: string) => {
      const { properties = {}, items, anyOf = [], oneOf = [], type } = schema;
      for (const [inner, each] of Object.entries(properties)) look(each, inner);
      for (const each of [...anyOf, ...oneOf, ...(items ? [items] : [])]) look(each, name);
      const isText = type === "string" || (Array.isArray(type) && type.includes("string"));
      if (isText && exampleOf({ ...schema, type: "string" }, {}, name) === undefined)
        bare.add(name);
    };
    for (const schema of Object.values(components.schemas)) look(schema, "");
    const contents = Object.values(paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ responses, requestBody }) =>
        [requestBody, ...Object.values(responses)].flatMap((each) =>
          each && "content" in each ? Object.values(each.content ?? {}) : [],
        ),
      ),
    );
    for (const { schema } of contents) if (schema.properties) look(schema, "");

    expect([...bare].sort()).toEqual([]);
    expect(
      contents.filter(({ schema, example }) => schema.type !== "string" && example === undefined),
    ).toEqual([]);
  });

  it("has an example of every parameter that must be there", () => {
    const { paths } = openApiDocument(endpoints, site);
    const bare = Object.values(paths).flatMap((methods) =>
      Object.values(methods).flatMap(({ operationId, parameters }) =>
        parameters
          .filter(({ required, example }) => required && example === undefined)
          .map(({ name }) => `${operationId} ${name}`),
      ),
    );

    expect(bare).toEqual([]);
  });

  it("refuses two schemas of one name", () => {
    const described = (path: string, schema: z.ZodType): Endpoint => {
      const answers = { 200: { description: "It.", schema: schema.meta({ id: "Twice" }) } };
      return { ...endpoints[0]!, path, answers };
    };
    const two = [
      described("/one", z.object({ a: z.int() })),
      described("/other", z.object({ b: z.int() })),
    ];

    expect(() => openApiDocument(two, site)).toThrow("Twice");
  });
});
