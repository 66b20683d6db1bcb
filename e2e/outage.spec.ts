import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { type PostgresServer, startPostgres } from "#db/testing/postgres-server.ts";
import { startWireProxy, type WireProxy } from "#db/testing/wire-proxy.ts";
import { runCli } from "./harness/cli.ts";
import { EventStream, requestStream } from "./harness/event-stream.ts";
import { expect, plainTest as test } from "./harness/fixtures.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { size } from "./harness/size.ts";
import { post, type TestSource } from "./harness/source.ts";

const TO = "+17875550101";
const NUMBER = "/numbers/17875550101";
const POSTERS = 4;
const LOST_MS = 10_000;

let postgres: PostgresServer;
let proxy: WireProxy;
let database: string;
let server: TestServer;
let source: TestSource;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
  database = await postgres.createDatabase();
  const address = postgres.url(database);
  proxy = await startWireProxy(address);
  const settings = {
    DATABASE_URL: proxy.url(address),
    DATA_KEY: randomBytes(32).toString("base64"),
  };
  server = await startServer({ env: { ...settings, RENDERS_PER_MINUTE: "0" } });
  const env = { ...settings, PUBLIC_URL: server.url };
  expect((await runCli(["number", "add", TO], { env })).code).toBe(0);
  const added = await runCli(["source", "add", "harbour", "--provider", "generic", "--json"], {
    env,
  });
  source = added.json() as TestSource;
});

test.afterAll(async () => {
  await server?.stop();
  await proxy?.close();
  await postgres?.remove();
});

/** What a path answers now. */
async function ask(path: string, headers: Record<string, string> = {}) {
  // Whatever hangs, the server does not.
  const response = await fetch(server.url + path, { headers, signal: AbortSignal.timeout(15_000) });
  return {
    status: response.status,
    text: await response.text(),
    retryAfter: response.headers.get("retry-after"),
    cacheControl: response.headers.get("cache-control"),
  };
}

const statusOf = async (path: string) => (await ask(path)).status;

/** Posts messages one after the other, each again until it is acknowledged, as a provider would. */
class Poster {
  /** The public ids of what was acknowledged, by text. */
  readonly acknowledged = new Map<string, string>();
  refused = 0;
  #isEnding = false;
  readonly #ended: Promise<void>;

  constructor(name: string) {
    this.#ended = this.#run(name);
  }

  /** Ends it once its last message is acknowledged. */
  end(): Promise<void> {
    this.#isEnding = true;
    return this.#ended;
  }

  async #run(name: string): Promise<void> {
    for (let n = 0; !this.#isEnding; n++) {
      const text = `${name} sails at ${n}`;
      this.acknowledged.set(text, await this.#deliver(`${name}-${n}`, text));
    }
  }

  async #deliver(id: string, text: string): Promise<string> {
    for (;;) {
      const response = await post(source, { from: "Harbour", to: TO, text, id });
      const body = await response.json();
      if (response.ok) return body.id;
      expect([response.status, body.type]).toEqual([503, "urn:glasspost:problem:unavailable"]);
      this.refused += 1;
      await sleep(Number(response.headers.get("retry-after")) * 1000);
    }
  }
}

function timesLogged(text: string): number {
  return server.output().split(`"msg":"${text}"`).length - 1;
}

test("loses nothing that was acknowledged while Postgres is gone for ten seconds", async () => {
  test.setTimeout(120_000);
  const { pid } = server;
  const stream = await EventStream.open(server.url, "/live");
  const posters = Array.from({ length: POSTERS }, (_, n) => new Poster(`Boat ${n}`));
  await expect.poll(() => stream.added.length).toBeGreaterThan(size(50));
  for (const path of ["/", NUMBER]) expect(await statusOf(path)).toBe(200);

  await postgres.stop();
  const lostAt = performance.now();
  await expect.poll(() => statusOf("/api/health/ready")).toBe(503);
  expect(await statusOf("/api/health/live")).toBe(200);
  for (const path of ["/", NUMBER]) {
    const { status, text } = await ask(path);
    expect([status, text.includes("sails at")], path).toEqual([200, true]);
  }
  for (const [path, title] of [
    ["/senders", "Back in a moment"],
    ["/es/search?q=tide", "Volvemos enseguida"],
    ["/countries/puerto-rico", "Back in a moment"],
  ] as const) {
    const { status, text, retryAfter, cacheControl } = await ask(path);
    expect([status, retryAfter, cacheControl], path).toEqual([503, "5", "no-store"]);
    expect(text).toContain(title);
  }
  expect(await statusOf("/rules")).toBe(200);
  const poll = await ask("/live", { accept: "application/json" });
  expect([poll.status, poll.retryAfter]).toEqual([503, "1"]);
  const refused = await requestStream(server.url, "/live");
  expect([refused.statusCode, refused.headers["retry-after"]]).toEqual([503, "1"]);
  refused.destroy();
  await expect.poll(() => performance.now() - lostAt, { timeout: 20_000 }).toBeGreaterThan(LOST_MS);
  await postgres.start();

  await expect.poll(() => statusOf("/api/health/ready")).toBe(200);
  await expect.poll(() => statusOf("/senders")).toBe(200);
  const before = posters.map(({ acknowledged }) => acknowledged.size);
  await expect
    .poll(() => posters.every(({ acknowledged }, n) => acknowledged.size > before[n]! + 5))
    .toBe(true);
  await Promise.all(posters.map((poster) => poster.end()));
  expect(posters.every((poster) => poster.refused > 0)).toBe(true);

  const acknowledged = new Map(posters.flatMap((poster) => [...poster.acknowledged]));
  const rows = await postgres.query(database, "SELECT text FROM messages ORDER BY text");
  expect(rows.map(({ text }) => text).sort()).toEqual([...acknowledged.keys()].sort());
  const newest = [...acknowledged.keys()].at(-1)!;
  await expect.poll(async () => (await ask(NUMBER)).text).toContain(newest);

  await expect.poll(() => stream.added.length).toBe(acknowledged.size);
  expect([...stream.added].sort()).toEqual([...acknowledged.values()].sort());
  expect([stream.isEnded, stream.response.destroyed]).toEqual([false, false]);
  stream.close();

  expect(server.pid).toBe(pid);
  expect(timesLogged("the database does not answer")).toBe(1);
  expect(timesLogged("the database answers again")).toBe(1);
  expect(timesLogged("a request failed")).toBe(0);
});

test("opens a page by itself once Postgres is back", async ({ page, openContext }) => {
  test.setTimeout(120_000);
  const context = await openContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await postgres.stop();
  await expect.poll(() => statusOf("/api/health/ready")).toBe(503);
  const pages: [Page, string][] = [
    [page, "/es/services"],
    [plain, "/services"],
  ];
  for (const [each, path] of pages) {
    expect((await each.goto(server.url + path))?.status()).toBe(503);
    await expect(each.getByRole("heading", { level: 1 })).toHaveText(/^(Volvemos|Back in)/);
  }
  await postgres.start();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Servicios", {
    timeout: 20_000,
  });
  await expect(plain.getByRole("heading", { level: 1 })).toHaveText("Services", {
    timeout: 20_000,
  });
});

test("tells soon that it is not ready while nothing comes from Postgres, and goes on when it does", async () => {
  test.setTimeout(120_000);
  expect(await statusOf("/countries")).toBe(200);
  const stream = await EventStream.open(server.url, "/live");
  const message = { from: "Harbour", to: TO, text: "The tide turns", id: "tide" };
  proxy.stall(true);
  try {
    await expect.poll(() => statusOf("/api/health/ready")).toBe(503);
    expect(await statusOf("/api/health/live")).toBe(200);
    expect(await statusOf("/countries")).toBe(200);
    const refused = await post(source, message);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
    // Whoever asks first waits for as long as a statement may take; nobody after that does.
    await expect.poll(() => statusOf("/senders?before=1-1"), { timeout: 20_000 }).toBe(503);
  } finally {
    proxy.stall(false);
  }
  await expect.poll(() => statusOf("/api/health/ready"), { timeout: 20_000 }).toBe(200);
  await expect.poll(() => statusOf("/senders"), { timeout: 20_000 }).toBe(200);
  const { id } = await (await post(source, message)).json();
  await expect.poll(() => stream.added).toEqual([id]);
  stream.close();
});

test("ends when it is told to, although nothing comes from Postgres and somebody waits for it", async () => {
  await expect.poll(() => statusOf("/numbers?country=puerto-rico")).toBe(200);
  proxy.stall(true);
  try {
    const asked = ask("/search?q=harbour").catch(() => null);
    // Answered after the other has been read.
    for (let times = 0; times < 3; times++) await statusOf("/api/health/live");
    await server.stop();
    await asked;
  } finally {
    proxy.stall(false);
  }
  await server.restart();
  expect(await statusOf("/search?q=harbour")).toBe(200);
});
