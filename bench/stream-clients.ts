import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { percentile } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { markedPost, markOf, Poster } from "./post-message.ts";

/** Opens so many streams, or posts a message and waits until all of them told it. */
export type ClientJob =
  | { kind: "open"; serverUrl: string; path: string; count: number }
  | { kind: "post"; nth: number };

/** Milliseconds from the post's being sent until streams told it. */
export type Told = { p50: number; p99: number; max: number };

const AT_ONCE = 100;
const READ_BYTES = 64 * 1024;
const LAST_MS = 30_000;

/** All streams' data is read into one place: nothing else runs while it is looked at. */
const buffer = Buffer.alloc(READ_BYTES);
const sockets = new Set<Socket>();
let poster: Poster;
let onData: (socket: Socket, data: Buffer) => void = () => {};

process.on("message", async (job: ClientJob) => {
  process.send?.(job.kind === "open" ? await openAll(job) : await postOne(job.nth));
});
process.send?.("ready");

async function openAll(job: Extract<ClientJob, { kind: "open" }>): Promise<number> {
  poster = new Poster(job.serverUrl);
  for (let opened = 0; opened < job.count; opened += AT_ONCE) {
    const batch = Math.min(AT_ONCE, job.count - opened);
    await Promise.all(Array.from({ length: batch }, () => openOne(job)));
  }
  return sockets.size;
}

/** Resolves once the stream has said hello. */
function openOne({ serverUrl, path }: { serverUrl: string; path: string }): Promise<void> {
  const { hostname, port, host } = new URL(serverUrl);
  return new Promise((resolve, reject) => {
    let head = "";
    let isOpen = false;
    const socket = connect({
      host: hostname,
      port: Number(port),
      onread: {
        buffer,
        callback: (length) => {
          const data = buffer.subarray(0, length);
          if (isOpen) {
            onData(socket, data);
            return true;
          }
          head += data.toString("latin1");
          if (!head.includes("event: hello")) return true;
          isOpen = true;
          sockets.add(socket);
          resolve();
          return true;
        },
      },
    });
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      reject(new Error(`A stream was closed after ${JSON.stringify(head.slice(0, 200))}.`));
    });
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`);
  });
}

/** @throws when a stream did not tell it within half a minute */
async function postOne(nth: number): Promise<Told> {
  const mark = markOf(nth);
  const searched = Buffer.from(mark);
  const waiting = new Set(sockets);
  const delays: number[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const started = performance.now();
  onData = (socket, data) => {
    if (!data.includes(searched) || !waiting.delete(socket)) return;
    delays.push(performance.now() - started);
    if (waiting.size === 0) resolve();
  };
  const timer = setTimeout(
    () => reject(new Error(`${waiting.size} streams did not tell a message.`)),
    LAST_MS,
  );
  await poster.post(markedPost(mark, numbers[0]!));
  await promise;
  clearTimeout(timer);
  return { p50: percentile(delays, 50), p99: percentile(delays, 99), max: Math.max(...delays) };
}
