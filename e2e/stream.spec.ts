import type { Scope } from "#lib/api/scopes.ts";
import { createApiKey } from "#lib/api-keys/create-api-key.ts";
import { endApiKey } from "#lib/api-keys/end-api-key.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { signedIn } from "#lib/testing/signed-in.ts";
import { expect, test } from "./harness/fixtures.ts";
import { askForStream, LineStream } from "./harness/line-stream.ts";
import { rawRequest, requestText } from "./harness/raw-request.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { onSite } from "./harness/site-context.ts";
import { addNumber, addSource, post, retireNumber, type TestSource } from "./harness/source.ts";

const NUMBER = "17875550101";
const OTHER = "12125550102";

test.use({ serverEnv: { STREAMS_PER_ADDRESS: "4", API_KEY_PER_MINUTE: "0", API_PER_MINUTE: "0" } });

let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "stream" });
  await addNumber(server, `+${NUMBER}`);
  await addNumber(server, `+${OTHER}`);
});

function makeKey(
  server: TestServer,
  more: { scopes?: Scope[]; dailyMessages?: number } = {},
): Promise<{ id: number; key: string }> {
  return onSite(server, async (ctx) => {
    const { name } = await signedIn(ctx, "member");
    return createApiKey(ctx, { account: name, name: "e2e", scopes: ["stream"], ...more });
  });
}

/** Posts a message. Returns its public id. */
async function send(text: string, { from = "Harbour", to = NUMBER, by = source } = {}) {
  const response = await post(by, { from, to: `+${to}`, text });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

test("tells what comes and what becomes of it, to those whom it is about", async ({ server }) => {
  const { key } = await makeKey(server);
  await send("[Gull] the first 2468");
  const queries = ["", `?number=%2B${NUMBER}`, "?country=pr", "?sender=harbour"];
  const streams: LineStream[] = [];
  for (const query of queries) streams.push(await LineStream.open(server.url, key, query));
  const id = await send("[Gull] 482913 is your code");
  await send("of another", { to: OTHER, from: "Tern" });
  for (const stream of streams) {
    await expect.poll(() => stream.added).toContain(id);
    expect(stream.lines[0]).toEqual({ kind: "hello", seq: expect.any(Number) });
    expect(stream.changes[0]).toMatchObject({
      kind: "message-added",
      message: {
        id,
        number: `+${NUMBER}`,
        text: "[Gull] 482913 is your code",
        codes: [{ code: "482913" }],
        url: `${server.url}/messages/${id}`,
      },
    });
  }
  expect(streams[0]!.response.headers).toMatchObject({
    "content-type": "application/x-ndjson",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
    "access-control-allow-origin": "*",
    "ratelimit-policy": expect.stringContaining("key-day"),
  });
  await onSite(server, (ctx) => hideMessage(ctx, { id, reason: "names a person" }));
  for (const stream of streams) {
    await expect
      .poll(() => stream.lines)
      .toContainEqual({ kind: "message-hidden", seq: expect.any(Number), id });
    stream.close();
  }
  await expect.poll(() => streams[0]!.added.length).toBe(2);
  expect(streams[1]!.added).toEqual([id]);
});

test("goes on after a line, and misses nothing", async ({ server }) => {
  const { key } = await makeKey(server);
  const first = await LineStream.open(server.url, key);
  const ids = [await send("gap 1")];
  await expect.poll(() => first.added).toEqual(ids);
  first.close();
  const missed = [await send("gap 2"), await send("gap 3")];
  const again = await LineStream.open(server.url, key, `?after=${first.seq}`);
  await expect.poll(() => again.added).toEqual(missed);
  again.close();
  const ahead = await LineStream.open(server.url, key, "?after=999999999");
  await expect.poll(() => ahead.lines.map(({ kind }) => kind)).toContain("reset");
  ahead.close();
});

test("refuses who may not, and what it does not know", async ({ server }) => {
  const { key } = await makeKey(server);
  const { key: reader } = await makeKey(server, { scopes: ["read"] });
  const retired = "17875550103";
  await addNumber(server, retired);
  await retireNumber(server, retired);
  const status = async (given: string, query = "") => {
    const response = await askForStream(server.url, given, query);
    response.destroy();
    return response.statusCode;
  };
  expect(await status("gpk_none")).toBe(401);
  expect(await status(reader)).toBe(403);
  expect((await fetch(`${server.url}/api/v1/stream`)).status).toBe(401);
  for (const [query, expected] of [
    [`?number=${retired}`, 404],
    ["?number=17875550177", 404],
    ["?number=tiktok", 422],
    ["?country=QQ", 404],
    ["?country=PRX", 422],
    ["?sender=%00", 404],
    [`?service=${"x".repeat(201)}`, 422],
    [`?number=${NUMBER}&country=PR`, 400],
    [`?number=${NUMBER}&number=${OTHER}`, 400],
    ["?after=-1", 422],
    ["?after=1e3", 422],
    ["?afterr=1", 422],
  ] as const) {
    expect(await status(key, query), query).toBe(expected);
  }
});

test("answers HEAD at once, and scripts of other sites", async ({ server }) => {
  const { key } = await makeKey(server);
  const headers = [`Authorization: Bearer ${key}`];
  const head = await rawRequest(server, requestText("/api/v1/stream", headers, "HEAD"));
  expect([head.status, head.body.length]).toEqual([200, 0]);
  const preflight = await rawRequest(server, requestText("/api/v1/stream", [], "OPTIONS"));
  expect(preflight.status).toBe(204);
  expect((await rawRequest(server, requestText("/api/v1/stream", headers, "POST"))).status).toBe(
    405,
  );
});

test("opens as many as a key may have, at once or not, and others when they are closed", async ({
  server,
}) => {
  const { key } = await makeKey(server);
  const answers = await Promise.all(
    Array.from({ length: 12 }, () => askForStream(server.url, key)),
  );
  for (const { statusCode } of answers) expect([200, 429]).toContain(statusCode);
  const bodies = answers.map((response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (part: string) => {
      text += part;
    });
    response.on("error", () => {});
    return () => text;
  });
  const isOpen = (text: string) => text.includes('"hello"');
  await expect.poll(() => bodies.filter((text) => isOpen(text())).length).toBe(4);
  const other = await LineStream.open(server.url, (await makeKey(server)).key);
  other.close();
  for (const response of answers) response.destroy();
  await expect
    .poll(async () => {
      const response = await askForStream(server.url, key);
      response.destroy();
      return response.statusCode;
    })
    .toBe(200);
});

test("counts what it tells against the key's day, and ends with its last message", async ({
  server,
}) => {
  const { key } = await makeKey(server, { dailyMessages: 3 });
  const stream = await LineStream.open(server.url, key);
  const ids: string[] = [];
  for (const text of ["one", "two", "three"]) ids.push(await send(text));
  await expect.poll(() => stream.added).toEqual(ids);
  await send("four");
  await expect.poll(() => stream.isEnded).toBe(true);
  expect(stream.lines.at(-1)).toEqual({
    kind: "end",
    seq: stream.lines.at(-2)!.seq,
    reason: "quota",
  });
  await expect
    .poll(async () => {
      const response = await askForStream(server.url, key, `?after=${stream.seq}`);
      response.destroy();
      return response.statusCode;
    })
    .toBe(429);
});

test("ends when its key does", async ({ server }) => {
  test.slow();
  const { id, key } = await makeKey(server);
  const stream = await LineStream.open(server.url, key);
  await onSite(server, (ctx) => endApiKey(ctx, { id }));
  await expect
    .poll(
      async () => {
        await send("to nobody");
        return stream.lines.at(-1)?.kind;
      },
      { timeout: 40_000 },
    )
    .toBe("end");
  expect(stream.lines.at(-1)).toMatchObject({ reason: "key" });
});

test("ends when the server does, and the server does not wait for it", async () => {
  const server = await startServer();
  const { key } = await makeKey(server);
  const stream = await LineStream.open(server.url, key);
  await server.stop();
  expect(stream.isEnded).toBe(true);
  expect(stream.lines.at(-1)).toMatchObject({ kind: "end", reason: "restart" });
});
