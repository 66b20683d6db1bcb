import type { Endpoint } from "#lib/api/endpoint.ts";
import { labEndpoints } from "#lib/api/endpoints/lab.ts";
import { numberEndpoints } from "#lib/api/endpoints/numbers.ts";

/** Every operation of the API, in the order in which they are documented. */
export const endpoints: readonly Endpoint[] = [...numberEndpoints, ...labEndpoints];
