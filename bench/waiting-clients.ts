import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { percentile } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { markedPost, markOf, Poster } from "./post-message.ts";

/** Lets so many requests wait, or posts what they wait for until all of them are answered. */
export type WaitingJob =
  | {
      kind: "hold";
      serverUrl: string;
      count: number;
      /** Whether each waits for a message of its own, its number's share of them, or all for one. */
      isOfOwn: boolean;
      mark: number;
    }
  | { kind: "post"; isOfOwn: boolean; mark: number };

/** Milliseconds from a post's being sent until those who waited for it were answered. */
export type Told = { p50: number; p99: number; max: number };

const POSTS_AT_ONCE = 8;
const AT_ONCE = 100;
const LAST_MS = 30_000;

type Client = { socket: Socket; head: string; request: string; isWaiting: boolean };

const clients: Client[] = [];
let poster: Poster;
let onAnswer: (nth: number, body: string) => void = () => {};

process.on("message", async (job: WaitingJob) => {
  process.send?.(job.kind === "hold" ? await holdAll(job) : await postAll(job));
});
process.send?.("ready");

async function holdAll(job: Extract<WaitingJob, { kind: "hold" }>): Promise<number> {
  poster ??= new Poster(job.serverUrl);
  while (clients.length < job.count) {
    const batch = Math.min(AT_ONCE, job.count - clients.length);
    await Promise.all(Array.from({ length: batch }, () => open(job.serverUrl)));
  }
  const { host } = new URL(job.serverUrl);
  for (const [nth, client] of clients.entries()) {
    const own = job.isOfOwn ? `&contains=${markOf(job.mark + nth)}` : "";
    const path = `/api/v1/numbers/${numberOf(nth, job.isOfOwn)}/messages/next?timeout=60${own}`;
    client.request = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    if (!client.isWaiting) send(client);
  }
  return clients.length;
}

function numberOf(nth: number, isOfOwn: boolean): string {
  return numbers[isOfOwn ? nth % numbers.length : 0]!;
}

function send(client: Client): void {
  client.isWaiting = true;
  client.socket.write(client.request);
}

function open(serverUrl: string): Promise<void> {
  const { hostname, port } = new URL(serverUrl);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) }, resolve);
    const client: Client = { socket, head: "", request: "", isWaiting: false };
    const nth = clients.push(client) - 1;
    socket.setNoDelay(true).setEncoding("utf8");
    socket.on("error", reject);
    socket.on("data", (text: string) => {
      client.head += text;
      const body = bodyOf(client.head);
      if (body === null) return;
      const status = Number(client.head.slice(9, 12));
      client.head = "";
      client.isWaiting = false;
      if (status === 200) onAnswer(nth, body);
      else if (status === 204) send(client);
      else throw new Error(`Somebody who waits is answered ${status}: ${body}`);
    });
  });
}

/** The body of an answer, once all of it is there. */
function bodyOf(answer: string): string | null {
  const end = answer.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer.slice(0, end))?.[1] ?? 0);
  const body = answer.slice(end + 4);
  return Buffer.byteLength(body) < length ? null : body;
}

/** @throws when somebody is not answered within half a minute, or with a message of somebody else */
async function postAll({ isOfOwn, mark }: Extract<WaitingJob, { kind: "post" }>): Promise<Told> {
  const sentAt: number[] = [];
  const delays: number[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  onAnswer = (nth, body) => {
    const post = isOfOwn ? nth : 0;
    delays.push(performance.now() - sentAt[post]!);
    if (!body.includes(markOf(mark + post))) reject(new Error(`${nth} got another's message.`));
    if (delays.length === clients.length) resolve();
  };
  const timer = setTimeout(
    () => reject(new Error(`${clients.length - delays.length} were not answered.`)),
    LAST_MS,
  );
  const posts = isOfOwn ? clients.length : 1;
  let next = 0;
  const postSome = async () => {
    while (next < posts) {
      const nth = next++;
      sentAt[nth] = performance.now();
      await poster.post(markedPost(markOf(mark + nth), numberOf(nth, isOfOwn)));
    }
  };
  await Promise.all([promise, ...Array.from({ length: POSTS_AT_ONCE }, postSome)]);
  clearTimeout(timer);
  return { p50: percentile(delays, 50), p99: percentile(delays, 99), max: Math.max(...delays) };
}
