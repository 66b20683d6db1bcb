import type { PlainAnswer } from "#lib/http/plain-answer.ts";
import { problemAnswer } from "#lib/http/problem.ts";
import type { IngestResult } from "#lib/ingest/adapter.ts";
import { rejectionOf, statusOf } from "#lib/ingest/results.ts";

const EMPTY_RESPONSE = '<?xml version="1.0" encoding="UTF-8"?><Response></Response>';

/** The answer to a provider that reads what to do next as XML: nothing, so no reply is sent. */
export function xmlAnswer(
  results: IngestResult[],
  mediaType: "text/xml" | "application/xml",
): PlainAnswer {
  const rejection = rejectionOf(results);
  if (rejection) return problemAnswer(rejection);
  return {
    status: statusOf(results, 200),
    headers: { "content-type": `${mediaType}; charset=utf-8` },
    body: EMPTY_RESPONSE,
  };
}
