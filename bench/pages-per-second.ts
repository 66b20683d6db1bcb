import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { endChild, nextMessage, startChild } from "./child.ts";
import { compared, type Figure } from "./figures.ts";
import { pages } from "./pages.ts";
import type { PlainAnswer } from "./plain-server.ts";
import { runLoad } from "./run-load.ts";
import type { Server } from "./server.ts";

const CONNECTIONS = 32;
const MAX_WAITS = 50;
const WAIT_MS = 100;

/** Node sets these by itself, for the plain server too. */
const OWN_HEADERS = new Set(["date", "connection", "keep-alive", "transfer-encoding"]);

/**
 * Pages per second of each kind, beside a plain Node server that sends the very same bytes.
 * @param label names the database
 * @param seconds how long each page is loaded; the plain server half as long
 */
export async function pagesPerSecond(
  server: Server,
  { label, seconds }: { label: string; seconds: number },
): Promise<Figure[]> {
  const plain = startChild(new URL("./plain-server.ts", import.meta.url));
  const figures: Figure[] = [];
  try {
    for (const { name, path } of pages) {
      const url = server.url + path;
      const answer = await captureAnswer(url);
      const port = nextMessage<{ port: number }>(plain);
      plain.send(answer);
      const plainUrl = `http://127.0.0.1:${(await port).port}/`;
      const job = { kind: "get", connections: CONNECTIONS } as const;
      await runLoad({ ...job, url, seconds: 1 });
      await untilIdle(server);
      const before = server.cpuSeconds();
      const here = await runLoad({ ...job, url, seconds });
      await untilIdle(server);
      const cpu = server.cpuSeconds() - before;
      const baseline = await runLoad({ ...job, url: plainUrl, seconds: Math.ceil(seconds / 2) });
      figures.push(
        compared({
          group: `pages per second, ${label}`,
          name,
          unit: "/s",
          value: here.perSecond,
          baseline: baseline.perSecond,
          more: {
            p99: here.p99,
            // What was asked for last is rendered too, but its answer comes too late to count.
            cpuMsPerPage: (1000 * cpu) / (here.answered + CONNECTIONS),
            bytes: Buffer.from(answer.body, "base64").length,
          },
        }),
      );
    }
  } finally {
    await endChild(plain);
  }
  return figures;
}

/** A load ends with unanswered requests: waits until the server has done with them. */
async function untilIdle({ cpuSeconds }: Server): Promise<void> {
  let last = -1;
  for (let tries = 0; tries < MAX_WAITS && cpuSeconds() > last; tries++) {
    last = cpuSeconds();
    await sleep(WAIT_MS);
  }
}

/** A page's bytes as they go over the wire, compressed, with the headers that the product chose. */
function captureAnswer(url: string): Promise<PlainAnswer> {
  return new Promise((resolve, reject) => {
    const headers = { accept: "text/html", "accept-encoding": "gzip, deflate, br" };
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode !== 200) {
          reject(new Error(`${url} answers ${response.statusCode}.`));
          return;
        }
        const kept = Object.entries(response.headers).flatMap(([name, value]) =>
          OWN_HEADERS.has(name) ? [] : [[name, String(value)]],
        );
        resolve({
          headers: Object.fromEntries(kept),
          body: Buffer.concat(chunks).toString("base64"),
        });
      });
    })
      .on("error", reject)
      .end();
  });
}
