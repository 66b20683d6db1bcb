import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, test } from "vitest";
import { size } from "#e2e/harness/size.ts";
import { type Random, seededRandom } from "#lib/demo/seeded-random.ts";
import type { PlainAnswer } from "#lib/http/plain-answer.ts";
import { Problem } from "#lib/http/problem.ts";
import type {
  FetchText,
  IngestResult,
  ParsedMessage,
  ProviderRequest,
} from "#lib/ingest/adapter.ts";
import { verifyRequest } from "#lib/ingest/verify-request.ts";
import { asReceived } from "#lib/simulate/as-received.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";
import {
  hostileMessage,
  hostileRequest,
  withEachFieldSpoilt,
} from "#lib/testing/hostile-requests.ts";
import {
  adapterOf,
  credentialsOf,
  messageOf,
  nameOf,
  provingOf,
  requestOf,
  writeAs,
} from "#lib/testing/proven-request.ts";
import { type ProvenWay, provenWays } from "#lib/testing/proven-ways.ts";
import type { TamperedRequest } from "#lib/testing/tamper.ts";

const SEED = 20_261_122;
const PER_WAY = Math.ceil(size(100_000) / provenWays.length);

const named = provenWays.map((way): [string, ProvenWay] => [nameOf(way), way]);

const unhandled: unknown[] = [];
const hear = (reason: unknown) => unhandled.push(reason);
process.on("unhandledRejection", hear);
afterAll(() => process.off("unhandledRejection", hear));

describe.each(named)("%s", (name, way) => {
  test("fails at no kind of value in any field", async () => {
    const random = seededRandom(SEED);
    let tried = 0;
    for (const sent of withEachFieldSpoilt(requestOf(way))) {
      tried++;
      await receiveOr(random, way, sent, `${name}, field ${tried}`);
    }
    expect(tried).toBeGreaterThan(50);
  });

  test("fails at nothing that is sent", { timeout: 600_000 }, async () => {
    const base = requestOf(way);
    const { mediaTypes } = adapterOf(way);
    const collect = collector();
    let before = 0;
    let read = 0;
    for (let i = 0; i < PER_WAY; i++) {
      // Each request has a seed of its own, so that one that fails can be made again alone.
      const random = seededRandom(SEED + i);
      const isSigned = i % 5 === 0;
      const sent = isSigned ? signedRequest(random, way) : hostileRequest(random, base, mediaTypes);
      const { isOk, isRead } = await receiveOr(random, way, sent, `${name}, request ${i}`);
      if (isSigned) expect(isOk, `${name}, request ${i}`).toBe(true);
      read += isRead ? 1 : 0;
      if (i === Math.floor(PER_WAY / 4)) before = collect();
    }
    // The harness is worth something only where messages are reached.
    expect(read).toBeGreaterThan(PER_WAY / 20);
    expect(unhandled).toEqual([]);
    expect(collect() - before).toBeLessThan(16 * 1024 * 1024);
  });
});

/** @throws Error that shows the request at which something else failed */
async function receiveOr(
  random: Random,
  way: ProvenWay,
  sent: SignedRequest | TamperedRequest,
  name: string,
): Promise<{ isOk: boolean; isRead: boolean }> {
  const request = asReceived(sent);
  try {
    return await receive(random, way, request);
  } catch (error) {
    const body = request.body.toString("latin1").slice(0, 2000);
    throw new Error(`${name}: ${JSON.stringify({ ...sent, body })}`, { cause: error });
  }
}

/** Everything that is asked of an adapter for a request, whether or not it holds proof. */
async function receive(
  random: Random,
  way: ProvenWay,
  request: ProviderRequest,
): Promise<{ isOk: boolean; isRead: boolean }> {
  const adapter = adapterOf(way);
  const fetchText: FetchText = async (url) => {
    if (random.fraction() < 0.5 && way.fetchText) return way.fetchText(url);
    throw new Error("The network is down.");
  };
  const credentials = credentialsOf(way, { fetchText });
  const verdict = await orProblem(() => verifyRequest(adapter, request, credentialsOf(way)));
  await orProblem(() => verifyRequest(adapter, request, credentials));
  const shaken = await orProblem(() => adapter.handshake?.(request, credentials));
  if (shaken) expectAnswer(shaken);
  const isOk = verdict?.ok === true;
  const messages = await orProblem(() => adapter.parse(request, credentials.settings));
  if (!messages) return { isOk, isRead: false };
  for (const message of messages) expectMessage(message);
  expectAnswer(
    adapter.respond(
      messages.map((message) => resultOf(random, message)),
      request,
    ),
  );
  return { isOk, isRead: messages.some((message) => !("errors" in message)) };
}

/** What is done; null where it comes to a problem, which is the only error there may be. */
async function orProblem<T>(run: () => T | Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    if ((error as { code?: unknown }).code !== "problem") throw error;
    return null;
  }
}

function signedRequest(random: Random, way: ProvenWay) {
  const message = hostileMessage(random, messageOf(way));
  return writeAs(way, message, provingOf(way, String(random.fraction())));
}

/** What the pipeline counts on. Plain comparisons: there are many. */
function expectMessage(message: ParsedMessage): void {
  if ("errors" in message) {
    const isTold = message.errors.every(
      ({ pointer, detail }) => /^(?:\/|$)/.test(pointer) && detail !== "",
    );
    if (message.errors.length === 0 || !isTold) throw new Error(`What is wrong? ${tell(message)}`);
    return;
  }
  const { from, to, device, text, providerId, sentAt, sentClock, part, encoding, segments } =
    message;
  const isText = (value: unknown, most = 500) => typeof value === "string" && value.length <= most;
  const rules: [string, boolean][] = [
    ["from", isText(from, 1_048_576)],
    ["to", to === null || isText(to, 1_048_576)],
    ["device", device === undefined || isText(device, 1_048_576)],
    ["text", typeof text === "string"],
    ["providerId", providerId === null || (providerId !== "" && isText(providerId, 1_048_576))],
    ["sentAt", sentAt === null || (Number.isInteger(sentAt) && Math.abs(sentAt) <= 8.64e15)],
    ["sentClock", ["smsc", "device", "provider", "unknown"].includes(sentClock)],
    ["sentClock of no time", sentAt !== null || sentClock === "unknown"],
    ["encoding", encoding === undefined || ["gsm-7", "ucs-2", "binary"].includes(encoding)],
    ["segments", segments === undefined || (Number.isInteger(segments) && segments > 0)],
    ["part", part === undefined || isPart(part)],
  ];
  const broken = rules.filter(([, holds]) => !holds).map(([rule]) => rule);
  if (broken.length > 0) throw new Error(`${broken.join(", ")}: ${tell(message)}`);
}

function isPart({ ref, number, total }: { ref: unknown; number: number; total: number }): boolean {
  const isWhole = Number.isInteger(number) && Number.isInteger(total);
  return typeof ref === "string" && isWhole && number >= 1 && number <= total && total <= 255;
}

function expectAnswer({ status, headers, body }: PlainAnswer): void {
  const isPlain = Object.entries(headers).every(
    ([name, value]) => name === name.toLowerCase() && typeof value === "string",
  );
  const isFine = Number.isInteger(status) && status >= 200 && status < 500;
  if (!isFine || !isPlain || typeof body !== "string") throw new Error(`${status} ${body}`);
}

function resultOf(random: Random, message: ParsedMessage): IngestResult {
  if ("errors" in message) {
    return { status: "rejected", problem: new Problem("invalid", "Not valid.", message.errors) };
  }
  return random.pick<IngestResult>([
    { status: "stored", id: "msg_1" },
    { status: "duplicate", id: "msg_1" },
    { status: "waiting" },
    { status: "unrouted" },
  ]);
}

function tell(value: unknown): string {
  return JSON.stringify(value).slice(0, 1000);
}

/** @returns what tells the bytes in use once everything is collected that can be */
function collector(): () => number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  return () => {
    collect();
    collect();
    return process.memoryUsage().heapUsed;
  };
}

/** Messages are read in one way, however they are proved. */
const read = new Map(
  named.map(([name, way]) => {
    const { method, headers } = requestOf(way);
    return [`${way.kind} ${method} ${headers["content-type"]}`, [name, way] as const];
  }),
);

describe.each([...read.values()])("%s with 200 kB", (_name, way) => {
  const kinds: [string, (bytes: number) => ProviderRequest][] = [
    ["in one text", (bytes) => grown(way, { text: "1 ".repeat(bytes / 2) })],
    ["of fields", (bytes) => widened(way, bytes)],
    ["of nesting", (bytes) => nested(way, bytes)],
  ];

  test.each(kinds)("%s takes little longer than to decode it", (_kind, make) => {
    const request = make(200_000);
    const { settings } = credentialsOf(way);
    const text = request.body.length > 0 ? request.body.toString("utf8") : request.query;
    const runs = Array.from({ length: 5 }, () => ({
      decoding: timeOf(() => decode(text)),
      parsing: timeOf(() => adapterOf(way).parse(request, settings)),
    }));
    // Both are slow where others use the machine. The square of the length is thousands of times.
    const shortest = (of: "decoding" | "parsing") => Math.min(...runs.map((run) => run[of]));
    expect(shortest("parsing")).toBeLessThan(40 * shortest("decoding") + 20);
  });
});

function grown(way: ProvenWay, more: { text: string }): ProviderRequest {
  return asReceived(writeAs(way, { ...messageOf(way), ...more }, provingOf(way, "x")));
}

/** The same request with so many bytes of fields that nobody knows. */
function widened(way: ProvenWay, bytes: number): ProviderRequest {
  const base = requestOf(way);
  const count = Math.ceil(bytes / 14);
  const names = Array.from({ length: count }, (_, i) => `field${i}`);
  const isJson = /^\s*[[{]/.test(base.body);
  const form = `${names.map((name) => `${name}=1`).join("&")}`;
  if (base.body === "") return asReceived({ ...base, query: `${base.query}&${form}` });
  if (!isJson) return asReceived({ ...base, body: `${base.body}&${form}` });
  const fields = names.map((name) => `"${name}":1`).join(",");
  return asReceived({ ...base, body: base.body.replace("{", `{${fields},`) });
}

function nested(way: ProvenWay, bytes: number): ProviderRequest {
  const base = requestOf(way);
  const brackets = "[".repeat(bytes / 2) + "]".repeat(bytes / 2);
  if (base.body === "") return asReceived({ ...base, query: `a${brackets}=1` });
  return asReceived({ ...base, body: /^\s*[[{]/.test(base.body) ? brackets : `a${brackets}=1` });
}

/** Reads a text as what it is, as often as a byte must be looked at at least. */
function decode(text: string): unknown {
  return /^\s*[[{]/.test(text) ? JSON.parse(text) : [...new URLSearchParams(text)];
}

/** How long something takes, in milliseconds, whether or not it can be read. */
function timeOf(run: () => unknown): number {
  const startedAt = performance.now();
  try {
    run();
  } catch (error) {
    const { code, name } = error as { code?: unknown; name?: string };
    if (code !== "problem" && name !== "RangeError") throw error;
  }
  return performance.now() - startedAt;
}
