import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { endChild, nextMessage, startChild } from "./child.ts";
import { compared, type Figure, median } from "./figures.ts";
import { numbers } from "./numbers.ts";
import type { PlainStream } from "./plain-streams.ts";
import { markedPost, markOf, Poster } from "./post-message.ts";
import { residentBytesOf, startServer } from "./server.ts";
import type { ClientJob, Told } from "./stream-clients.ts";
import { untilMemoryIsSteady } from "./until-memory-is-steady.ts";

const GROUP = "open streams";
/** Files that a process needs beside its streams. */
const OTHER_FILES = 500;
const WARM_STREAMS = 500;
const WARM_ROUNDS = 10;
const PAUSE_MS = 200;
const SETTLE_MS = 2000;
const WAIT_MS = 20_000;

/** Marks of streams are none of traffic's. */
const FIRST_MARK = 900_000_000;

const path = `/live?number=${numbers[0]}`;

/** One of both: who serves, who listens, what came of each event, what the streams took. */
type Side = { url: string; residentBytes: () => number; told: Told[]; bytesPerStream: number };

/** Settings under which one address may open so many streams, all at once. */
function streamsAllowed(count: number): Record<string, string> {
  const streams = String(count + OTHER_FILES);
  return { STREAMS: streams, STREAMS_PER_ADDRESS: streams, RENDERS_PER_MINUTE: "0" };
}

/**
 * How long one message takes to all open streams, from its POST's being sent, beside a plain Node
 * server that writes the same bytes to as many; and the memory that a stream takes.
 * @param database the messages go to it
 * @param streams how many; fewer where the limit of open files is lower
 */
export async function openStreams(
  database: string,
  { streams, rounds }: { streams: number; rounds: number },
): Promise<Figure[]> {
  const count = Math.min(streams, fileLimit() - OTHER_FILES);
  if (count < streams) {
    console.error(`The limit of open files allows ${count} streams, not ${streams}.`);
  }
  const plain = startChild(new URL("./plain-streams.ts", import.meta.url));
  try {
    const server = await startServer(`file:${database}`, streamsAllowed(count));
    try {
      const port = nextMessage<{ port: number }>(plain);
      plain.send(await captureStream(server.url));
      const url = `http://127.0.0.1:${(await port).port}`;
      const here: Side = {
        url: server.url,
        residentBytes: server.residentBytes,
        told: [],
        bytesPerStream: 0,
      };
      const baseline: Side = {
        url,
        residentBytes: () => residentBytesOf(plain),
        told: [],
        bytesPerStream: 0,
      };
      await tellAll([here, baseline], count, rounds);
      return figuresOf(here, baseline, count);
    } finally {
      await server.stop();
    }
  } finally {
    await endChild(plain);
  }
}

async function tellAll(sides: Side[], count: number, rounds: number): Promise<void> {
  await withClients(sides, Math.min(count, WARM_STREAMS), async (clients) => {
    for (let round = 0; round < WARM_ROUNDS; round++) {
      for (const client of clients) await tell(client, round);
    }
  });
  await untilMemoryIsSteady(() => sides.reduce((sum, side) => sum + side.residentBytes(), 0));
  const before = sides.map((side) => side.residentBytes());
  await withClients(sides, count, async (clients) => {
    for (let round = 0; round < rounds; round++) {
      for (const [index, client] of clients.entries()) {
        sides[index]!.told.push(await tell(client, WARM_ROUNDS + round));
        await sleep(PAUSE_MS);
      }
    }
    await sleep(SETTLE_MS);
    for (const [index, side] of sides.entries()) {
      side.bytesPerStream = (side.residentBytes() - before[index]!) / count;
    }
  });
}

/** Opens streams to each side from a process of its own. @throws when one is refused */
async function withClients(
  sides: Side[],
  count: number,
  work: (clients: ChildProcess[]) => Promise<void>,
): Promise<void> {
  const clients: ChildProcess[] = [];
  try {
    for (const { url } of sides) {
      const client = startChild(new URL("./stream-clients.ts", import.meta.url));
      clients.push(client);
      await nextMessage(client);
      const opened = nextMessage<number>(client);
      client.send({ kind: "open", serverUrl: url, path, count } satisfies ClientJob);
      if ((await opened) < count) throw new Error("Not every stream could be opened.");
    }
    await work(clients);
  } finally {
    await Promise.all(clients.map(endChild));
  }
}

async function tell(client: ChildProcess, nth: number): Promise<Told> {
  const told = nextMessage<Told>(client);
  client.send({ kind: "post", nth: FIRST_MARK + nth } satisfies ClientJob);
  return told;
}

function figuresOf(here: Side, baseline: Side, count: number): Figure[] {
  const p99 = ({ told }: Side) => median(told.map((each) => each.p99));
  const p50 = ({ told }: Side) => median(told.map((each) => each.p50));
  const name = `${count.toLocaleString("en")} streams, one message`;
  return [
    compared({
      group: GROUP,
      name: `${name}, p99`,
      unit: "ms",
      value: p99(here),
      baseline: p99(baseline),
      target: { atMost: 1.5 },
      more: {
        p50: p50(here),
        baselineP50: p50(baseline),
        max: Math.max(...here.told.map(({ max }) => max)),
        baselineMax: Math.max(...baseline.told.map(({ max }) => max)),
      },
    }),
    {
      group: GROUP,
      name: "memory a stream",
      value: here.bytesPerStream / 1000,
      unit: "KB",
      target: { atMost: 60 },
      more: { plainKb: baseline.bytesPerStream / 1000 },
    },
  ];
}

/** What a stream begins with, and an event on it, as the product sends them. */
function captureStream(serverUrl: string): Promise<PlainStream> {
  const poster = new Poster(serverUrl);
  return new Promise<PlainStream>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("No event came.")), WAIT_MS);
    const asked = get(serverUrl + path, { headers: { accept: "text/event-stream" } });
    asked.on("error", reject);
    asked.on("response", (response) => {
      if (response.statusCode !== 200) {
        reject(new Error(`/live answers ${response.statusCode}.`));
        return;
      }
      const headers = Object.entries(response.headers).flatMap(([name, value]) =>
        ["date", "connection", "keep-alive", "transfer-encoding"].includes(name)
          ? []
          : [[name, String(value)]],
      );
      const mark = markOf(FIRST_MARK - 1);
      let hello = "";
      let event = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        if (!hello.includes("event: hello")) {
          hello += chunk;
          if (!hello.includes("event: hello")) return;
          poster.post(markedPost(mark, numbers[0]!)).catch(reject);
          return;
        }
        event += chunk;
        if (!event.includes(mark) || !event.endsWith("\n\n")) return;
        clearTimeout(timer);
        asked.destroy();
        resolve({ headers: Object.fromEntries(headers), hello, event });
      });
    });
  }).finally(() => poster.close());
}

/** How many files a process may have open. */
function fileLimit(): number {
  try {
    const limits = readFileSync("/proc/self/limits", "utf8");
    return Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
