import { text as readText } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { LiveAnswer } from "#lib/live/live-event.ts";
import { EventStream, requestStream } from "./harness/event-stream.ts";
import { expect, test } from "./harness/fixtures.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { size } from "./harness/size.ts";
import { addNumber, addSource, post, retireNumber, type TestSource } from "./harness/source.ts";

const NUMBER = "17875550101";
const OTHER = "12125550102";

let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "live" });
  await addNumber(server, `+${NUMBER}`);
  await addNumber(server, `+${OTHER}`);
});

/** Posts a message. Returns its public id. */
async function postOne(text: string, from = "Harbour", to = NUMBER): Promise<string> {
  const response = await post(source, { from, to: `+${to}`, text });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

test("tells a message to the streams of its number, country and sender, and to the one of all", async ({
  server,
}) => {
  await postOne("first", "Harbour");
  const paths = ["/live", `/live?number=${NUMBER}`, "/live?country=PR", "/live?sender=harbour"];
  const streams = await Promise.all(paths.map((path) => EventStream.open(server.url, path)));
  const others = await Promise.all(
    [`/live?number=${OTHER}`, "/live?country=US"].map((path) =>
      EventStream.open(server.url, path).catch(() => null),
    ),
  );
  const id = await postOne("482913 is your code");
  for (const stream of streams) {
    await expect.poll(() => stream.added).toEqual([id]);
    const [change] = stream.changes;
    expect(change).toMatchObject({
      kind: "message-added",
      message: {
        id,
        text: "482913 is your code",
        codes: [{ code: "482913", start: 0, end: 6 }],
        sender: { title: "Harbour", slug: "harbour" },
        number: { e164: NUMBER },
        country: "PR",
        withheldFor: null,
      },
    });
    expect(stream.events[0]).toMatchObject({ event: "hello", data: { seq: expect.any(Number) } });
    expect(stream.lastId).toBeGreaterThan(stream.events[0]!.id);
  }
  for (const stream of [...streams, ...others]) stream?.close();
  expect(others.flatMap((stream) => stream?.added ?? [])).toEqual([]);
});

test("answers with the headers that keep a stream flowing", async ({ server }) => {
  const { response, ...stream } = await EventStream.open(server.url, "/live");
  expect(response.headers).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
    "x-content-type-options": "nosniff",
  });
  expect(response.headers["content-encoding"]).toBeUndefined();
  expect(stream.isEnded).toBe(false);
  response.destroy();
});

test.describe("after a gap", () => {
  test("replays what came after the event that a browser names, once", async ({ server }) => {
    const stream = await EventStream.open(server.url, `/live?number=${NUMBER}`);
    const first = await postOne("gap 1");
    await expect.poll(() => stream.added).toEqual([first]);
    stream.close();
    const missed = [await postOne("gap 2"), await postOne("gap 3")];
    await postOne("not of this number", "Harbour", OTHER);
    const again = await EventStream.open(server.url, `/live?number=${NUMBER}&after=0`, {
      "last-event-id": String(stream.lastId),
    });
    await expect.poll(() => again.added).toEqual(missed);
    const next = await postOne("gap 4");
    await expect.poll(() => again.added).toEqual([...missed, next]);
    again.close();
  });

  test("tells nothing of a message that is shown no more", async ({ server }) => {
    const number = "17875550107";
    await addNumber(server, `+${number}`);
    const watching = await EventStream.open(server.url, "/live");
    const from = watching.lastId;
    const id = await postOne("secret of a rotated number", "Harbour", number);
    await expect.poll(() => watching.added).toContain(id);
    await retireNumber(server, `+${number}`);
    await expect.poll(() => watching.changes).toContainEqual({ kind: "number-retired", number });
    await expect.poll(() => watching.changes).toContainEqual({ kind: "message-hidden", id });
    const late = await EventStream.open(server.url, `/live?after=${from}`);
    await expect.poll(() => late.changes).toContainEqual({ kind: "message-hidden", id });
    expect(JSON.stringify(late.events)).not.toContain("secret of a rotated number");
    expect((await requestStream(server.url, `/live?number=${number}`)).statusCode).toBe(404);
    for (const stream of [watching, late]) stream.close();
  });

  test("asks for the page to be loaded anew when it can't replay", async ({ server }) => {
    const { lastId } = await EventStream.open(server.url, "/live");
    const ahead = await EventStream.open(server.url, `/live?after=${(lastId ?? 0) + 1000}`);
    await expect.poll(() => ahead.events.map(({ event }) => event)).toContain("reset");
    const id = await postOne("after the reset");
    await expect.poll(() => ahead.added).toEqual([id]);
    const { lastId: from } = ahead;
    const waves = Array.from({ length: 600 }, (_, at) => `wave ${at}`);
    for (let times = 0; times < 2; times += 1) {
      const messages = waves.map((text) => ({ from: "Harbour", to: `+${NUMBER}`, text }));
      expect((await post(source, messages)).status).toBe(200);
    }
    const late = await EventStream.open(server.url, `/live?after=${from}`);
    await expect.poll(() => late.events.map(({ event }) => event)).toContain("reset");
    expect(late.added).toEqual([]);
    for (const stream of [ahead, late]) stream.close();
  });
});

test("tells long messages, many at once, to who is there and to who comes later", async ({
  server,
}) => {
  const watching = await EventStream.open(server.url, "/live");
  const from = watching.lastId;
  const batch = (count: number, length: number) =>
    Array.from({ length: count }, (_, at) => ({
      from: "Harbour",
      to: `+${NUMBER}`,
      text: `${at} ${"tide ".repeat(length / 5)}`,
    }));
  for (const messages of [batch(90, 9000), batch(60, 5000)]) {
    expect((await post(source, messages)).status).toBe(200);
  }
  await expect.poll(() => watching.added.length).toBe(150);
  const late = await EventStream.open(server.url, `/live?after=${from}`);
  await expect.poll(() => late.added.length).toBe(150);
  expect(late.added).toEqual(watching.added);
  for (const stream of [watching, late]) stream.close();
});

test("answers clients that ask at intervals with what they missed", async ({ server }) => {
  const ask = async (path: string) => {
    const response = await fetch(server.url + path, { headers: { accept: "application/json" } });
    expect(response.headers.get("cache-control")).toBe("no-store");
    return (await response.json()) as LiveAnswer;
  };
  const { seq, events } = await ask("/live");
  expect(events).toEqual([]);
  const id = await postOne("by asking");
  const answer = await ask(`/live?number=${NUMBER}&after=${seq}`);
  expect(answer.reset).toBe(false);
  expect(answer.events).toMatchObject([{ kind: "message-added", message: { id } }]);
  expect(await ask(`/live?after=${answer.seq}`)).toEqual({
    seq: answer.seq,
    reset: false,
    events: [],
  });
});

test("refuses what makes no sense", async ({ server }) => {
  for (const [path, status] of [
    ["/live?after=x", 400],
    ["/live?after=-1", 400],
    ["/live?after=1e3", 400],
    ["/live?after=9999999999999999", 400],
    ["/live?number=17875550101&sender=harbour", 400],
    ["/live?number=", 404],
    ["/live?number=19995550199", 404],
    ["/live?number=%FF", 404],
    ["/live?number=17875550101%0d%0aid:%201", 404],
    ["/live?country=ZZ", 404],
    ["/live?country=__proto__", 404],
    ["/live?sender=nobody", 404],
    ["/live?service=nothing", 404],
    ["/live?service=tern&sender=harbour", 400],
    [`/live?sender=${"x".repeat(4000)}`, 404],
  ] as const) {
    const response = await requestStream(server.url, path);
    expect(response.statusCode, path).toBe(status);
    expect(response.headers["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(await readText(response))).toMatchObject({ status });
  }
  const posted = await fetch(`${server.url}/live`, { method: "POST", body: "x" });
  expect(posted.status).toBe(405);
  expect(posted.headers.get("allow")).toBe("GET");
});

test("says clearly that there is no room for a stream, until one is closed", async () => {
  const server = await startServer({
    env: { STREAMS: "3", STREAMS_PER_ADDRESS: "2", TRUSTED_PROXIES: "127.0.0.0/8,::1" },
  });
  const from = (address: string) => ({ "x-forwarded-for": address });
  const first = await EventStream.open(server.url, "/live", from("192.0.2.1"));
  const second = await EventStream.open(server.url, "/live", from("192.0.2.1"));
  const third = await requestStream(server.url, "/live", from("192.0.2.1"));
  expect(third.statusCode).toBe(429);
  expect(third.headers["retry-after"]).toBe("30");
  expect(await readText(third)).toContain("too-many-requests");
  // One household has all addresses of its network.
  const neighbour = await EventStream.open(server.url, "/live", from("2001:db8:1:2::1"));
  const full = await requestStream(server.url, "/live", from("2001:db8:1:3::1"));
  expect(full.statusCode).toBe(503);
  expect(full.headers["retry-after"]).toBeDefined();
  expect(await readText(full)).toContain("unavailable");
  first.close();
  await expect
    .poll(async () => {
      const response = await requestStream(server.url, "/live", from("2001:db8:1:2::2"));
      response.destroy();
      return response.statusCode;
    })
    .toBe(200);
  for (const stream of [second, neighbour]) stream.close();
  await server.stop();
});

/** The watermark that a page was rendered with, and the messages on it. */
async function loadPage(server: TestServer, path: string): Promise<{ seq: number; ids: string[] }> {
  const html = await fetch(server.url + path).then((response) => response.text());
  const [, seq] = /\\?"seq\\?":(\d+)/.exec(html) ?? [];
  const ids = [...html.matchAll(/ id="(msg_[a-z2-7]+)"/g)].map(([, id]) => id!);
  return { seq: Number(seq), ids: ids.toReversed() };
}

test("loses nothing between page and stream, however old the page's bytes are, and tells nothing twice", async () => {
  test.slow();
  const server = await startServer({ env: { RENDERS_PER_MINUTE: "0" } });
  source = await addSource(server);
  await addNumber(server, `+${NUMBER}`);
  await postOne("before");
  const path = `/numbers/${NUMBER}`;
  const posted: string[] = [];
  let isPosting = true;
  const posting = (async () => {
    for (let count = 0; isPosting; count += 1) {
      posted.push(await postOne(`tide ${count}`).catch(() => "")); // It restarts now and then.
      await sleep(3);
    }
  })();
  for (let round = 0; round < size(60); round += 1) {
    const page = await loadPage(server, path);
    // The page's bytes get older, by some messages, before its stream begins.
    const before = posted.length;
    await expect.poll(() => posted.length).toBeGreaterThan(before + (round % 7));
    const told: string[] = [];
    let stream = await EventStream.open(server.url, `/live?number=${NUMBER}&after=${page.seq}`);
    for (let cut = 0; cut < 2; cut += 1) {
      const until = posted.length + 5;
      await expect.poll(() => posted.length).toBeGreaterThan(until);
      stream.close();
      told.push(...stream.added);
      if (cut === 1 && round % 5 === 0) await server.restart();
      stream = await EventStream.open(server.url, `/live?number=${NUMBER}&after=${page.seq}`, {
        "last-event-id": String(stream.lastId),
      });
    }
    const last = posted.length + 3;
    await expect.poll(() => posted.length).toBeGreaterThan(last);
    const awaited = posted.slice(0, last).findLast((id) => id !== "");
    await expect.poll(() => stream.added).toContain(awaited);
    stream.close();
    const seen = [...page.ids, ...told, ...stream.added];
    const first = posted.indexOf(seen.find((id) => posted.includes(id)) ?? "");
    // A message may be told before the answer to its POST is read here.
    const newest = seen.findLast((id) => posted.includes(id)) ?? "";
    const expected = posted.slice(first, posted.indexOf(newest) + 1).filter((id) => id !== "");
    expect(seen.filter((id) => posted.includes(id))).toEqual(expected);
  }
  isPosting = false;
  await posting;
  await server.stop();
});

test("ends a thousand streams cleanly and is gone within five seconds", async () => {
  const server = await startServer({
    env: { STREAMS_PER_ADDRESS: "2000", RENDERS_PER_MINUTE: "0" },
  });
  const streams = await Promise.all(
    Array.from({ length: 1000 }, () => EventStream.open(server.url, "/live")),
  );
  const stopped = server.stop().then(() => "stopped");
  expect(await Promise.race([stopped, sleep(5000, "too late")])).toBe("stopped");
  expect(streams.filter((stream) => !stream.isEnded)).toEqual([]);
});
