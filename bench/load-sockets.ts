import { connect, type Socket } from "node:net";
import { createHistogram, performance } from "node:perf_hooks";

/** Requests that are sent over so many connections, each one at a time. */
export type SocketLoad = {
  url: string;
  connections: number;
  seconds: number;
  /** What every answer has to begin with. */
  start: string;
  /** The next request's bytes; null when there is none any more, which ends the load. */
  next(): Buffer | null;
};

/** What came of it. `failed`: answers of another status, errors and what was not answered in time. */
export type LoadResult = {
  perSecond: number;
  answered: number;
  failed: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** The part of the time in which this process worked: near 1 it is what is measured. */
  busy: number;
};

const LATE_MS = 5000;
const READ_BYTES = 256 * 1024;
const HEAD_END = "\r\n\r\n";
const LAST_CHUNK = "0\r\n\r\n";

/**
 * Sends requests as fast as they are answered, on bare sockets: a whole HTTP client uses as much CPU
 * per request as the server that it measures.
 */
export function loadSockets(load: SocketLoad): Promise<LoadResult> {
  const { connections, seconds, start, next } = load;
  const { hostname, port } = new URL(load.url);
  const latency = createHistogram();
  const sockets = new Set<Socket>();
  const started = performance.now();
  const end = started + seconds * 1000;
  const cpu = process.cpuUsage();
  let answered = 0;
  let failed = 0;

  return new Promise((resolve) => {
    const late = setTimeout(
      () => {
        failed += sockets.size;
        finish();
      },
      seconds * 1000 + LATE_MS,
    );
    for (let opened = 0; opened < connections; opened++) open();

    function open(): void {
      const buffer = Buffer.alloc(READ_BYTES);
      let head = "";
      /** Bytes of the body that are still to come; -1 while the head is. */
      let left = -1;
      /** The last characters of an answer that comes in chunks, whose length nobody told. */
      let tail: string | null = null;
      let askedAt = 0;
      const socket = connect({
        host: hostname,
        port: Number(port),
        noDelay: true,
        onread: { buffer, callback: read },
      });
      sockets.add(socket);
      socket.on("connect", ask);
      socket.on("error", () => {});
      socket.on("close", () => {
        if (!sockets.delete(socket)) return;
        failed += 1;
        if (performance.now() < end) open();
        else if (sockets.size === 0) finish();
      });

      function ask(): void {
        askedAt = performance.now();
        const request = askedAt < end ? next() : null;
        if (!request) {
          sockets.delete(socket);
          socket.destroy();
          if (sockets.size === 0) finish();
          return;
        }
        socket.write(request);
      }

      function read(length: number): boolean {
        if (tail !== null) readChunk(length);
        else if (left >= 0) left -= length;
        else readHead(length);
        if (left === 0) {
          left = -1;
          latency.record(Math.max(1, Math.round((performance.now() - askedAt) * 1000)));
          ask();
        }
        return true;
      }

      function readHead(length: number): void {
        head += buffer.toString("latin1", 0, length);
        const headEnd = head.indexOf(HEAD_END);
        if (headEnd < 0) return;
        const bodyBytes = head.length - headEnd - HEAD_END.length;
        const size = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
        if (!head.startsWith(start)) {
          socket.destroy();
        } else if (size !== undefined) {
          answered += 1;
          left = Number(size) - bodyBytes;
        } else {
          answered += 1;
          tail = "";
          readChunk(length);
        }
        head = "";
      }

      function readChunk(length: number): void {
        const from = Math.max(0, length - LAST_CHUNK.length);
        tail = (tail + buffer.toString("latin1", from, length)).slice(-LAST_CHUNK.length);
        if (tail !== LAST_CHUNK) return;
        tail = null;
        left = 0;
      }
    }

    function finish(): void {
      clearTimeout(late);
      const elapsed = (performance.now() - started) / 1000;
      for (const socket of sockets) socket.destroy();
      const { user, system } = process.cpuUsage(cpu);
      resolve({
        perSecond: answered / elapsed,
        answered,
        failed,
        p50: latency.percentile(50) / 1000,
        p99: latency.percentile(99) / 1000,
        busy: (user + system) / 1e6 / elapsed,
      });
    }
  });
}
