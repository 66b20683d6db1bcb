import { expect, test } from "vitest";
import { Problem } from "#lib/http/problem.ts";
import type { IngestResult } from "#lib/ingest/adapter.ts";
import { adapterOf, nameOf, requestOf } from "#lib/testing/proven-request.ts";
import { type ProvenWay, provenWays } from "#lib/testing/proven-ways.ts";
import { providerRequest, resultsOf } from "#lib/testing/provider-request.ts";

/** What a provider takes for an answer, where it is not what most of them do. */
const others: Partial<Record<ProvenWay["kind"], Partial<Record<IngestResult["status"], number>>>> =
  {
    generic: { stored: 201, duplicate: 201, waiting: 201 },
    // Anything but 200 and 204 is sent again.
    vonage: { unrouted: 200 },
    jasmin: { unrouted: 200 },
  };

const usual = { stored: 200, duplicate: 200, waiting: 200, unrouted: 202, rejected: 422 };

const statuses = Object.keys(usual) as IngestResult["status"][];

test.each(provenWays.map((way) => [nameOf(way), way] as const))(
  "%s answers with what its provider waits for, and events that are about no message with 200",
  (_, way) => {
    const request = providerRequest(requestOf(way));
    const adapter = adapterOf(way);
    const expected = { ...usual, ...others[way.kind] };
    for (const status of statuses) {
      expect(adapter.respond([resultsOf[status]], request).status, status).toBe(expected[status]);
    }
    if (way.kind !== "generic") expect(adapter.respond([], request).status).toBe(200);
    const problem = new Problem("invalid", "<a>");
    const rejected = adapter.respond([{ status: "rejected", problem }], request);
    expect(rejected.headers["content-type"]).toBe("application/problem+json");
  },
);
