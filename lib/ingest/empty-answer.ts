import type { PlainAnswer } from "#lib/http/plain-answer.ts";
import { problemAnswer } from "#lib/http/problem.ts";
import type { IngestResult } from "#lib/ingest/adapter.ts";
import { rejectionOf, statusOf } from "#lib/ingest/results.ts";

/** The answer to a provider that looks at the status alone. */
export function emptyAnswer(results: IngestResult[]): PlainAnswer {
  const status = statusOf(results, 200);
  const rejection = status === 422 ? rejectionOf(results) : null;
  return rejection ? problemAnswer(rejection) : { status, headers: {}, body: "" };
}
