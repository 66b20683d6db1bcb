import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { BROWSERS_TAKE } from "./browsers-take.ts";
import { endChild, nextMessage, startChild } from "./child.ts";
import { compared, type Figure, mean, median } from "./figures.ts";
import type { LoadResult } from "./load-sockets.ts";
import type { PlainAnswer } from "./plain-server.ts";
import { runLoad } from "./run-load.ts";
import { cpuSecondsOf, type Server } from "./server.ts";

const CONNECTIONS = 32;
const MAX_WAITS = 50;
const WAIT_MS = 100;
const MAX_WARM_SECONDS = 1;

/** From here on it is the load that is measured, not the server. */
const LOAD_AT_ITS_LIMIT = 0.95;

/** Node sets these by itself, for the plain server too. */
const OWN_HEADERS = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

/** An address, what it is called and how it is loaded. */
export type Compared = {
  group: string;
  name: string;
  /** `{n}` in it becomes another number with every request. */
  path: string;
  status?: number;
  rounds: number;
  seconds: number;
  target?: Figure["target"];
  /** Goes on while the product is loaded, and only then. */
  meanwhile?: (load: () => Promise<LoadResult>) => Promise<LoadResult>;
};

type Round = LoadResult & { cpuMicros: number };

/**
 * Loads an address of the product, with 32 connections, in turn with a plain Node server that sends
 * the very same bytes and headers, and compares the medians of the rounds: requests per second, or
 * per second of CPU where the load was at its limit before the servers were.
 */
export async function besidePlain(server: Server, figure: Compared): Promise<Figure> {
  const { group, name, path, status = 200, rounds, seconds, target } = figure;
  const url = server.url + path;
  const answer = await lastingAnswer(url.replace("{n}", "0"), status);
  const plain = startChild(new URL("./plain-server.ts", import.meta.url));
  try {
    const port = nextMessage<{ port: number }>(plain);
    plain.send(answer);
    const plainUrl = `http://127.0.0.1:${(await port).port}/`;
    const job = { kind: "get", connections: CONNECTIONS, status } as const;
    const loadHere = () => runLoad({ ...job, url, seconds });
    const loadPlain = () => runLoad({ ...job, url: plainUrl, seconds });
    const here: Round[] = [];
    const baseline: Round[] = [];
    const warmSeconds = Math.min(MAX_WARM_SECONDS, seconds / 2);
    await runLoad({ ...job, url, seconds: warmSeconds });
    await runLoad({ ...job, url: plainUrl, seconds: warmSeconds });
    for (let round = 0; round < rounds; round++) {
      const meanwhile = figure.meanwhile ?? ((load) => load());
      here.push(await timed(server.cpuSeconds, () => meanwhile(loadHere)));
      baseline.push(await timed(() => cpuSecondsOf(plain), loadPlain));
    }
    return compared({
      group,
      name,
      ...measureOf(here, baseline),
      ...(target && { target }),
      more: {
        p99: median(here.map(({ p99 }) => p99)),
        baselineP99: median(baseline.map(({ p99 }) => p99)),
        cpuMicros: median(here.map(({ cpuMicros }) => cpuMicros)),
        baselineCpuMicros: median(baseline.map(({ cpuMicros }) => cpuMicros)),
        loadBusy: mean(here.map(({ busy }) => busy)),
        baselineLoadBusy: mean(baseline.map(({ busy }) => busy)),
        bytes: Buffer.from(answer.body, "base64").length,
      },
    });
  } finally {
    await endChild(plain);
  }
}

/** What is compared: rates, unless the load was the limit of one of them. */
function measureOf(here: Round[], baseline: Round[]) {
  const isLimited = [here, baseline].some(
    (rounds) => mean(rounds.map(({ busy }) => busy)) > LOAD_AT_ITS_LIMIT,
  );
  const measure = (rounds: Round[]) =>
    median(
      rounds.map(({ perSecond, cpuMicros }) =>
        isLimited && cpuMicros > 0 ? 1e6 / cpuMicros : perSecond,
      ),
    );
  return {
    unit: isLimited ? "/s of CPU" : "/s",
    value: measure(here),
    baseline: measure(baseline),
  };
}

async function timed(cpuSeconds: () => number, load: () => Promise<LoadResult>): Promise<Round> {
  await untilIdle(cpuSeconds);
  const before = cpuSeconds();
  const result = await load();
  await untilIdle(cpuSeconds);
  return { ...result, cpuMicros: (1e6 * (cpuSeconds() - before)) / result.answered };
}

/** Waits until a server has done with what it was asked for. */
async function untilIdle(cpuSeconds: () => number): Promise<void> {
  let last = -1;
  for (let tries = 0; tries < MAX_WAITS && cpuSeconds() > last; tries++) {
    last = cpuSeconds();
    await sleep(WAIT_MS);
  }
}

/** The bytes that last: a page that was just made is compressed in a hurry. */
async function lastingAnswer(url: string, status: number): Promise<PlainAnswer> {
  for (let tries = 0; tries < MAX_WAITS; tries++) {
    const answer = await captureAnswer(url, status);
    if (answer.headers["content-encoding"] !== "zstd") return answer;
    await sleep(WAIT_MS);
  }
  throw new Error(`${url} never settles.`);
}

/** A page's bytes as they go over the wire, compressed, with the headers that the product chose. */
function captureAnswer(url: string, status: number): Promise<PlainAnswer> {
  return new Promise((resolve, reject) => {
    const headers = { accept: "text/html", "accept-encoding": BROWSERS_TAKE };
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode !== status) {
          reject(new Error(`${url} answers ${response.statusCode}.`));
          return;
        }
        const kept = Object.entries(response.headers).flatMap(([name, value]) =>
          OWN_HEADERS.has(name) ? [] : [[name, String(value)]],
        );
        resolve({
          status,
          headers: Object.fromEntries(kept),
          body: Buffer.concat(chunks).toString("base64"),
        });
      });
    })
      .on("error", reject)
      .end();
  });
}
