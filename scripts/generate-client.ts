import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { endpoints } from "#lib/api/endpoints.ts";
import { clientTypes } from "#lib/api/open-api/client-types.ts";
import { openApiDocument } from "#lib/api/open-api/document.ts";
import { site } from "#lib/site.ts";

// `npm run api:client`: writes what the client knows of the API anew.
const file = join(import.meta.dirname, "..", "lib", "client", "generated.ts");
writeFileSync(file, clientTypes(openApiDocument(endpoints, site())));
