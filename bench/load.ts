import autocannon, { type LoadRequest } from "autocannon";
import { messageOf } from "./message-of.ts";
import { benchSource } from "./prepare-database.ts";

/** What a load process does: get a page, or post messages that nobody posted before. */
export type LoadJob = {
  url: string;
  connections: number;
  seconds: number;
} & ({ kind: "get" } | { kind: "post"; perRequest: number; firstAge: number });

/** What came of it. `failed`: answers other than 2xx, errors and timeouts. */
export type LoadResult = {
  perSecond: number;
  answered: number;
  failed: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
};

/** Messages that are made before the clock starts; their ids are made anew for every request. */
const TEMPLATES = 5000;

process.once("message", async (job: LoadJob) => {
  const request = job.kind === "get" ? getRequest : postRequest(job);
  const { url, connections, seconds } = job;
  const result = await autocannon({ url, connections, duration: seconds, requests: [request] });
  const { latency, errors, timeouts, non2xx, duration } = result;
  const answered = result["2xx"];
  const report: LoadResult = {
    perSecond: answered / duration,
    answered,
    failed: non2xx + errors + timeouts,
    p50: latency.p50,
    p99: latency.p99,
  };
  process.send?.(report);
  process.disconnect();
});

const getRequest: LoadRequest = {
  headers: { accept: "text/html", "accept-encoding": "gzip, deflate, br" },
};

function postRequest({ perRequest, firstAge }: Extract<LoadJob, { kind: "post" }>): LoadRequest {
  const lines = Array.from({ length: TEMPLATES }, (_, index) => {
    const { from, to, text, sentAt } = messageOf(firstAge + index, Date.now());
    return JSON.stringify({ from, to, text, ...(sentAt && { sentAt: new Date(sentAt) }) });
  });
  let posted = 0;
  const next = () => {
    const line = lines[posted % TEMPLATES]!;
    // The id stands first, so that the rest of the line is not made again.
    return `{"id":"load-${firstAge}-${posted++}",${line.slice(1)}`;
  };
  const headers = {
    authorization: `Bearer ${benchSource.secret}`,
    "content-type": perRequest === 1 ? "application/json" : "application/x-ndjson",
  };
  return {
    method: "POST",
    headers,
    setupRequest: (request) => ({
      ...request,
      body: Array.from({ length: perRequest }, next).join("\n"),
    }),
  };
}
