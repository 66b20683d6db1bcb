import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { endpoints } from "#lib/api/endpoints.ts";
import { clientTypes } from "#lib/api/open-api/client-types.ts";
import { openApiDocument } from "#lib/api/open-api/document.ts";
import { site } from "#lib/site.ts";

const file = join(import.meta.dirname, "..", "..", "client", "generated.ts");

it("finds the client as the API is now; `npm run api:client` writes it anew", () => {
  const types = clientTypes(openApiDocument(endpoints, site()));

  expect(readFileSync(file, "utf8")).toBe(types);
});
