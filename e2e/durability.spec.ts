import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { readDatabaseFile } from "#db/testing/database.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { size } from "./harness/size.ts";
import { addNumber, addSource, post, type TestSource } from "./harness/source.ts";
import { temporaryFolder } from "./harness/temporary-folder.ts";

const TO = "+17875550101";
const POSTERS = 8;
const KILLS = 20;
/** As many as are prepared beside the event loop. */
const PER_BATCH = 20;

type Message = { from: string; to: string; text: string; id: string };

/** What a post of these messages brought: the ids that were acknowledged, or null for no 2xx. */
async function tryPost(source: TestSource, messages: Message[]): Promise<string[] | null> {
  try {
    const isSingle = messages.length === 1;
    const response = await post(source, isSingle ? messages[0] : messages);
    const body = await response.json();
    if (!response.ok) return null;
    const results: { status: string; id: string }[] = isSingle ? [body] : body.results;
    expect(results.every(({ status }) => /^(?:stored|duplicate)$/.test(status))).toBe(true);
    return results.map(({ id }) => id);
  } catch (error) {
    // The connection broke; what failed an expectation is not of that kind.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Singles and batches in turn, each message with an id and a text of its own. */
function requests(count: number): Message[][] {
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: i % 3 === 0 ? PER_BATCH : 1 }, (_, j) => ({
      from: "Harbour",
      to: TO,
      text: `wave ${i}.${j}`,
      id: `${i}.${j}`,
    })),
  );
}

/** Runs as many posters at once as there are; each takes the next request until none is left. */
async function inTurn<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const poster = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: POSTERS }, poster));
}

/** The texts that the database's file holds, and what its counters say. */
function look({ databasePath }: TestServer): { texts: string[]; received: number; check: string } {
  const [texts = [], [sum] = [], [integrity] = []] = readDatabaseFile(
    databasePath,
    "SELECT text FROM messages ORDER BY text",
    "SELECT sum(received) AS received FROM numbers",
    "PRAGMA integrity_check",
  );
  return {
    texts: texts.map(({ text }) => text),
    received: sum?.received,
    check: integrity?.integrity_check,
  };
}

async function prepare(server: TestServer): Promise<TestSource> {
  await addNumber(server, TO);
  return addSource(server);
}

test("keeps every acknowledged message, once, through kill -9 during a stream of posts", async () => {
  test.setTimeout(600_000);
  const server = await startServer();
  const source = await prepare(server);
  const posts = requests(size(4200));
  const acknowledged: string[] = [];
  let answered = 0;
  let kills = 0;
  let unanswered = 0;
  let isUp = Promise.resolve();

  await inTurn(posts, async (messages) => {
    let ids = await tryPost(source, messages);
    while (!ids) {
      unanswered += 1;
      await isUp;
      ids = await tryPost(source, messages);
    }
    acknowledged.push(...ids);
    answered += 1;
    // The others' posts are on their way when it dies.
    if (kills < KILLS && answered >= ((kills + 1) * posts.length) / (KILLS + 1)) {
      kills += 1;
      isUp = server.kill().then(() => server.restart());
    }
  });
  await isUp;

  expect(kills).toBe(KILLS);
  expect(unanswered).toBeGreaterThanOrEqual(KILLS);
  const texts = posts.flat().map(({ text }) => text);
  expect(new Set(acknowledged).size).toBe(texts.length);
  expect(look(server)).toEqual({ texts: texts.toSorted(), received: texts.length, check: "ok" });
  await server.stop();
});

test("lets posts end on SIGTERM, keeps what it acknowledged and exits cleanly", async () => {
  test.setTimeout(180_000);
  const server = await startServer();
  const source = await prepare(server);
  const posts = requests(size(3000));
  const kept: string[] = [];
  let stopped: Promise<void> | undefined;

  await inTurn(posts, async (messages) => {
    const ids = await tryPost(source, messages);
    if (ids) kept.push(...messages.map(({ text }) => text));
    else expect(stopped, "a post failed before the server was stopped").toBeDefined();
    if (kept.length > posts.length / 2) stopped ??= server.stop();
  });
  await stopped;

  expect(stopped).toBeDefined();
  expect(server.output()).not.toContain('"level":50');
  const { texts, check } = look(server);
  expect(check).toBe("ok");
  expect(new Set(texts).size).toBe(texts.length);
  const held = new Set(texts);
  expect(kept.filter((text) => !held.has(text))).toEqual([]);
});

// Where it is not and can't be installed, there is no such test; CI never goes without.
const hasStrace = spawnSync("strace", ["-V"]).status === 0;
const traced = hasStrace || process.env.CI ? test : () => {};

traced("writes to the disk between a post's arrival and its answer", async () => {
  test.setTimeout(180_000);
  expect(hasStrace, "This test needs strace: install it (apt-get install strace).").toBe(true);

  const trace = join(temporaryFolder(), "trace");
  const calls = "fdatasync,fsync,recvfrom,read,write,sendto,writev,sendmsg";
  const under = ["strace", "-f", "-y", "-tt", "-s", "4096", "-e", `trace=${calls}`, "-o", trace];
  const server = await startServer({ under });
  const source = await prepare(server);
  for (let i = 0; i < 10; i++) {
    const messages = [{ from: "Harbour", to: TO, text: `traced wave ${i}.`, id: String(i) }];
    expect(await tryPost(source, messages)).not.toBeNull();
  }
  for (let i = 0; i < 5; i++) {
    const stranger = { ...source, secret: "no secret of it" };
    expect((await post(stranger, { text: `traced refusal ${i}.` })).status).toBe(401);
  }
  await server.kill();

  const lines = readFileSync(trace, "utf8").split("\n");
  for (let i = 0; i < 10; i++) {
    expect(syncsBetween(lines, `traced wave ${i}.`, 201), `post ${i}`).toBeGreaterThan(0);
  }
  // Where nothing is stored, nothing is written but by timers: so it is those posts that were.
  const beside = [0, 1, 2, 3, 4].map((i) => syncsBetween(lines, `traced refusal ${i}.`, 401));
  expect(Math.min(...beside)).toBe(0);
});

/**
 * How often the log was brought to the disk after a request with this text was read from its
 * socket, before its answer began to be written to it. What another thread does may stand between
 * a call's beginning and its end: reading and syncing count from their end, writing from its start.
 */
function syncsBetween(lines: string[], text: string, status: number): number {
  const isRead = (line: string) => /\b(?:read|recvfrom)\b/.test(line);
  const arrival = lines.findIndex((line) => isRead(line) && line.includes(text));
  expect(arrival, `the trace holds the post "${text}"`).toBeGreaterThanOrEqual(0);
  const length = lines
    .slice(arrival)
    .findIndex((line) => line.includes(`"HTTP/1.1 ${status} `) && !isRead(line));
  expect(length, `the trace holds the answer to "${text}"`).toBeGreaterThan(0);

  const begun = new Map<string, boolean>();
  let syncs = 0;
  for (const line of lines.slice(0, arrival + length)) {
    const [thread = ""] = line.split(" ", 1);
    const call = /\bf(?:data)?sync\(\d+<([^>]*)>/.exec(line);
    if (call) begun.set(thread, call[1]!.endsWith("-wal"));
    const isDone = /f(?:data)?sync(?:\(| resumed).*= 0$/.test(line);
    if (isDone && begun.get(thread) && lines.indexOf(line) > arrival) syncs += 1;
  }
  return syncs;
}
