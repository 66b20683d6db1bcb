import type { Problem } from "#lib/http/problem.ts";
import type { IngestResult } from "#lib/ingest/adapter.ts";

/**
 * The status of an answer to a request with these results: 422 when every message was rejected,
 * 202 when what is left went to numbers that we don't have, else `stored`: also to an event that is
 * about no message.
 */
export function statusOf(results: IngestResult[], stored: 200 | 201): number {
  if (results.length === 0) return stored;
  const accepted = results.filter(({ status }) => status !== "rejected");
  if (accepted.length === 0) return 422;
  return accepted.every(({ status }) => status === "unrouted") ? 202 : stored;
}

/** The problem of a single message's result, if it was rejected. */
export function rejectionOf(results: IngestResult[]): Problem | null {
  const [first] = results;
  return first?.status === "rejected" ? first.problem : null;
}
