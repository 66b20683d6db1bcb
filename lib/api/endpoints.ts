import type { Endpoint } from "#lib/api/endpoint.ts";
import { countryEndpoints } from "#lib/api/endpoints/countries.ts";
import { labEndpoints } from "#lib/api/endpoints/lab.ts";
import { leaseEndpoints } from "#lib/api/endpoints/leases.ts";
import { messageEndpoints } from "#lib/api/endpoints/messages.ts";
import { numberEndpoints } from "#lib/api/endpoints/numbers.ts";
import { openApiEndpoint } from "#lib/api/endpoints/open-api.ts";
import { senderEndpoints } from "#lib/api/endpoints/senders.ts";
import { serviceEndpoints } from "#lib/api/endpoints/services.ts";
import { streamEndpoints } from "#lib/api/endpoints/stream.ts";
import { studyingEndpoints } from "#lib/api/endpoints/studying.ts";
import { waitingEndpoints } from "#lib/api/endpoints/waiting.ts";

/** Every operation of the API, in the order in which they are documented. */
export const endpoints: readonly Endpoint[] = [
  ...numberEndpoints,
  ...countryEndpoints,
  ...senderEndpoints,
  ...serviceEndpoints,
  ...studyingEndpoints,
  ...messageEndpoints,
  ...streamEndpoints,
  ...waitingEndpoints,
  ...labEndpoints,
  ...leaseEndpoints,
  // The last one: it describes those before it.
  openApiEndpoint(() => endpoints),
];
