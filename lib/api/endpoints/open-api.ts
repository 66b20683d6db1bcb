import { z } from "zod";
import { defineEndpoint, type Endpoint } from "#lib/api/endpoint.ts";
import { openApiDocument } from "#lib/api/open-api/document.ts";
import { site } from "#lib/site.ts";

/**
 * The operation that gives the document.
 * @param all every operation, this one among them
 */
export function openApiEndpoint(all: () => readonly Endpoint[]): Endpoint {
  let text: string | undefined;
  return defineEndpoint({
    id: "getOpenApi",
    method: "GET",
    path: "/openapi.json",
    tag: "Reference",
    summary: "Read this document",
    description:
      "The API's description, OpenAPI 3.1: what the reference and clients are made from.",
    scope: "none",
    params: z.object({}),
    query: z.strictObject({}),
    body: null,
    answers: {
      200: {
        description: "The document.",
        schema: z.looseObject({ openapi: z.string().meta({ examples: ["3.1.1"] }) }),
      },
    },
    problems: [],
    run: async () => {
      text ??= JSON.stringify(openApiDocument(all(), site()));
      return { status: 200, type: "application/json", text };
    },
  });
}
