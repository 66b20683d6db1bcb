import autocannon, { type LoadRequest } from "autocannon";
import { type GetJob, getLoad } from "./get-load.ts";
import type { LoadResult } from "./load-sockets.ts";
import { messageOf } from "./message-of.ts";
import { benchSource } from "./prepare-database.ts";
import { type WrittenJob, writtenLoad } from "./written-load.ts";

/** Messages that nobody posted before. */
export type PostJob = {
  kind: "post";
  url: string;
  connections: number;
  seconds: number;
  perRequest: number;
  firstAge: number;
};

/** What a load process does. */
export type LoadJob = GetJob | PostJob | WrittenJob;

/** Messages that are made before the clock starts; their ids are made anew for every request. */
const TEMPLATES = 5000;

process.on("message", async (job: LoadJob) => {
  process.send?.(await resultOf(job));
});

function resultOf(job: LoadJob): Promise<LoadResult> {
  if (job.kind === "get") return getLoad(job);
  return job.kind === "post" ? postLoad(job) : writtenLoad(job);
}

async function postLoad(job: PostJob): Promise<LoadResult> {
  const { url, connections, seconds } = job;
  const requests = [postRequest(job)];
  const cpu = process.cpuUsage();
  const result = await autocannon({ url, connections, duration: seconds, requests });
  const { user, system } = process.cpuUsage(cpu);
  const { latency, errors, timeouts, non2xx, duration } = result;
  const answered = result["2xx"];
  return {
    perSecond: answered / duration,
    answered,
    failed: non2xx + errors + timeouts,
    p50: latency.p50,
    p99: latency.p99,
    busy: (user + system) / 1e6 / duration,
  };
}

function postRequest({ perRequest, firstAge }: PostJob): LoadRequest {
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
