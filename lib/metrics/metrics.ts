import { Counter, Histogram, type Instrument } from "#lib/metrics/instruments.ts";
import { shared } from "#lib/shared.ts";

/** What a request asked for. The set is closed. */
export const requestKinds = ["page", "asset", "api", "live", "file", "other"] as const;
export type RequestKind = (typeof requestKinds)[number];

/** What became of a message, or of a whole request to a source. The set is closed. */
export const ingestResults = [
  "stored",
  "duplicate",
  "waiting",
  "probe",
  "unrouted",
  "rejected",
  "unauthorized",
  "failed",
] as const;
export type IngestOutcome = (typeof ingestResults)[number];

const REQUEST_SECONDS = [
  0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5,
];
const RENDER_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];
const ANNOUNCEMENT_SECONDS = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 5, 30,
];
const COMMIT_SECONDS = [
  0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5,
];
const QUERY_SECONDS = [
  0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5,
];
const BODIES = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** Makes every instrument of the process, at zero. */
function makeMetrics() {
  return {
    requests: new Counter(
      "glasspost_requests_total",
      "Answered requests by kind and status class.",
    ),
    requestDuration: new Histogram(
      "glasspost_request_duration_seconds",
      "Time from a request to the end of its answer; of a stream, to its first byte.",
      REQUEST_SECONDS,
    ),
    notModified: new Counter(
      "glasspost_edge_not_modified_total",
      "Answers 304: the client had it already.",
    ),
    renders: new Counter("glasspost_renders_total", "Pages rendered, by status class."),
    renderDuration: new Histogram(
      "glasspost_render_duration_seconds",
      "Time that rendering a page took.",
      RENDER_SECONDS,
    ),
    ingested: new Counter(
      "glasspost_ingested_messages_total",
      "Messages by source and by what became of them; a refused request counts once.",
    ),
    announcement: new Histogram(
      "glasspost_announcement_seconds",
      "Time from a message's receipt to its announcement to pages and streams.",
      ANNOUNCEMENT_SECONDS,
    ),
    commitDuration: new Histogram(
      "glasspost_commit_duration_seconds",
      "Time until a commit was on disk.",
      COMMIT_SECONDS,
    ),
    commitHold: new Histogram(
      "glasspost_commit_hold_seconds",
      "Time that a commit's writes held the process.",
      COMMIT_SECONDS,
    ),
    commitWait: new Histogram(
      "glasspost_commit_wait_seconds",
      "Longest time that a write of a commit had waited for it.",
      COMMIT_SECONDS,
    ),
    queryDuration: new Histogram(
      "glasspost_query_duration_seconds",
      "Time that a query outside of transactions took.",
      QUERY_SECONDS,
    ),
    commitBodies: new Histogram("glasspost_commit_bodies", "Writes that shared a commit.", BODIES),
  } satisfies Record<string, Instrument>;
}

/** The instruments of this process, whichever module graph asks. */
export const metrics = shared("metrics", makeMetrics);
