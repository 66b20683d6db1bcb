import type { Commit } from "#db/commits.ts";
import type { Count, Counter } from "#lib/metrics/instruments.ts";
import {
  type IngestOutcome,
  ingestResults,
  metrics,
  type RequestKind,
  requestKinds,
} from "#lib/metrics/metrics.ts";
import { oncePer } from "#lib/once-per.ts";

const STATUS_CLASSES = ["2xx", "3xx", "4xx", "5xx"];

/** Resolved once: a kept page's answer has no time to look labels up. */
const requests = byKind((kind) => ({
  statuses: byStatus(metrics.requests, { kind }),
  duration: metrics.requestDuration.of({ kind }),
}));
const notModified = metrics.notModified.of();
const renders = byStatus(metrics.renders);
const renderDuration = metrics.renderDuration.of();
const announcement = metrics.announcement.of();
const commitDuration = metrics.commitDuration.of();
const commitHold = metrics.commitHold.of();
const commitWait = metrics.commitWait.of();
const commitBodies = metrics.commitBodies.of();
const queryDuration = metrics.queryDuration.of();

/**
 * Counts an answered request.
 * @param status as sent; a client that went away before its answer is 499
 * @param seconds from the request to the end of its answer; of a stream, to its first byte
 */
export function countRequest(kind: RequestKind, status: number, seconds: number): void {
  const { statuses, duration } = requests[kind];
  statuses[statusIndex(status)]!.value++;
  duration.add(seconds);
}

/** Counts an answer 304: the client had it already. Also counted as a request. */
export function countNotModified(): void {
  notModified.value++;
}

/** Counts a page that was rendered. */
export function countRender(status: number, seconds: number): void {
  renders[statusIndex(status)]!.value++;
  renderDuration.add(seconds);
}

/**
 * Counts messages of a source, or one refused request.
 * @param source the id of a source that exists; null for any other, or strangers could make labels
 */
export function countIngested(source: string | null, outcome: IngestOutcome, messages = 1): void {
  sourceCounts(source ?? "unknown")[outcome].value += messages;
}

/** Counts the announcement of a message, with the seconds since it was received. */
export function countAnnouncement(seconds: number): void {
  announcement.add(seconds);
}

/** Counts a commit of the database. */
export function countCommit({ bodies, holdMs, commitMs, longestWaitMs }: Commit): void {
  commitDuration.add(commitMs / 1000);
  commitHold.add(holdMs / 1000);
  commitWait.add(longestWaitMs / 1000);
  commitBodies.add(bodies);
}

/** Counts a query outside of transactions. */
export function countQuery(ms: number): void {
  queryDuration.add(ms / 1000);
}

/** A source's counts all begin at zero with its first message, so that rates can be told from then on. */
const sourceCounts = oncePer((source: string) => {
  const entries = ingestResults.map((result) => [result, metrics.ingested.of({ source, result })]);
  return Object.fromEntries(entries) as Record<IngestOutcome, Count>;
});

function byKind<T>(make: (kind: RequestKind) => T): Record<RequestKind, T> {
  return Object.fromEntries(requestKinds.map((kind) => [kind, make(kind)])) as Record<
    RequestKind,
    T
  >;
}

function byStatus(counter: Counter, labels: Record<string, string> = {}): Count[] {
  return STATUS_CLASSES.map((status) => counter.of({ ...labels, status }));
}

/** What is no status at all is a mistake of ours: 5xx. */
function statusIndex(status: number): number {
  const index = Math.floor(status / 100) - 2;
  return index >= 0 && index < 3 ? index : 3;
}
