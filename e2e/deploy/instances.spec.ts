import { request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { Webhook } from "standardwebhooks";
import { EventStream, requestStream } from "#e2e/harness/event-stream.ts";
import type { TestServer } from "#e2e/harness/server.ts";
import { type Site, startSite } from "./site.ts";

const NUMBER = "17875550101";
const page = `/numbers/${NUMBER}`;

let site: Site;
let source: { url: string; secret: string };

test.beforeAll(async () => {
  site = await startSite();
  await site.glasspost(["number", "add", `+${NUMBER}`]);
  source = await site.addSource("gateway");
});

test.afterAll(() => site?.stop());

/** Posts as the provider does, once. */
function post(text: string, id: string, to = source.url): Promise<Response> {
  return fetch(to, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${source.secret}` },
    body: JSON.stringify({ from: "Harbour", to: `+${NUMBER}`, text, id }),
  });
}

/** Posts as the provider does: again, until it is answered 201 with the message's id. */
async function deliver(text: string, id: string): Promise<string> {
  for (;;) {
    const response = await post(text, id).catch(() => null);
    if (response?.status === 201) return ((await response.json()) as { id: string }).id;
    await response?.body?.cancel();
    await sleep(50);
  }
}

const htmlOf = (origin: string) => fetch(origin + page).then((response) => response.text());

/** The answer to a GET as it comes, its body still compressed. */
async function raw(path: string, encoding: string) {
  const sent = request(new URL(path, site.nginx.url), { headers: { "accept-encoding": encoding } });
  return new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    sent.on("error", reject).on("response", async (response) => {
      resolve({ headers: response.headers, body: Buffer.concat(await response.toArray()) });
    });
    sent.end();
  });
}

test("hands on pages compressed, and how long they may be kept", async () => {
  for (const [encoding, open] of [
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ] as const) {
    const { headers, body } = await raw(page, encoding);
    expect(headers).toMatchObject({
      "content-encoding": encoding,
      "cache-control": "public, max-age=0, s-maxage=1, must-revalidate",
      etag: expect.stringMatching(/^"/),
    });
    expect(open(body).toString()).toMatch(/^<!DOCTYPE html>.+<\/html>$/s);
  }
});

test("hands on built files as they are, the same from both instances", async () => {
  const [, asset = ""] = /(\/_next\/static\/[^"]+\.js)/.exec(await htmlOf(site.nginx.url)) ?? [];
  const plain = (await raw(asset, "identity")).body;
  for (let i = 0; i < 4; i++) {
    const brotli = await raw(asset, "br");
    const gzip = await raw(asset, "gzip");
    expect(brotli.headers).toMatchObject({
      "content-encoding": "br",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect(gzip.headers).toMatchObject({ "content-encoding": "gzip" });
    expect(brotliDecompressSync(brotli.body).equals(plain)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain)).toBe(true);
    const headers = { "if-none-match": String(brotli.headers.etag), "accept-encoding": "br" };
    expect((await fetch(site.nginx.url + asset, { headers })).status).toBe(304);
  }
});

test("shows what is posted to one instance on the other's page, and tells it to a stream through nginx", async () => {
  const { first, second, nginx } = site;
  for (const [to, other] of [
    [first, second],
    [second, first],
  ] as [TestServer, TestServer][]) {
    let tries = 0;
    // Once more where the stream's beat was due just then, which it is once in fifteen seconds.
    await expect(async () => {
      tries += 1;
      await htmlOf(other.url);
      const stream = await EventStream.open(nginx.url, `/live?number=${NUMBER}`);
      try {
        const name = `${to.port}-${tries}`;
        const text = `482913 is your code for ${name}`;
        const posted = await post(text, `to-${name}`, `${to.url}/api/ingest/gateway`);
        const { id } = (await posted.json()) as { id: string };
        await expect.poll(() => stream.added).toEqual([id]);
        const beats = stream.events.filter(({ event }) => event === "beat");
        expect(beats, "signs of life before the message").toEqual([]);
        await expect.poll(() => htmlOf(other.url)).toContain(text);
      } finally {
        stream.close();
      }
    }).toPass({ timeout: 30_000 });
  }
});

test("takes what a source posts through nginx, with a bearer token and with a signature", async () => {
  expect((await post("482913 is your code", "bearer")).status).toBe(201);
  const signed = await site.addSource("signed", ["--auth", "standard-webhooks"]);
  const body = JSON.stringify({ from: "Harbour", to: `+${NUMBER}`, text: "771204 is your code" });
  const at = new Date();
  const headers = {
    "content-type": "application/json",
    "webhook-id": "msg-1",
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(signed.secret).sign("msg-1", at, body),
  };
  const send = (text: string) => fetch(signed.url, { method: "POST", headers, body: text });
  expect((await send(body)).status).toBe(201);
  expect((await send(body.replace("771204", "771205"))).status).toBe(401);
});

test("knows a visitor's address, whatever the visitor says of itself", async () => {
  const claims = {
    "x-forwarded-for": "203.0.113.9",
    "x-real-ip": "203.0.113.9",
    forwarded: "for=203.0.113.9",
  };
  const { port } = site.nginx;
  const sent = request({
    port,
    localAddress: "127.0.0.2",
    method: "POST",
    path: "/api/ingest/gateway",
    headers: { ...claims, authorization: "Bearer none" },
  });
  const status = await new Promise((resolve, reject) => {
    sent
      .on("error", reject)
      .on("response", (answer) => resolve(answer.resume().statusCode))
      .end();
  });
  expect(status).toBe(401);
  const log = () => site.first.output() + site.second.output();
  await expect.poll(log).toContain('"client":"127.0.0.2"');
  expect(log()).not.toContain("203.0.113.9");
});

test("shows visitors no error while an instance is killed, and loses no message", async () => {
  const { first, nginx } = site;
  const answers: number[] = [];
  let isOver = false;
  const visitor = async () => {
    while (!isOver) {
      const response = await fetch(nginx.url + page).catch(() => null);
      await response?.arrayBuffer().catch(() => answers.push(0));
      answers.push(response?.status ?? 0);
    }
  };
  const provider = async (name: string) => {
    const ids: string[] = [];
    for (let i = 0; !isOver; i++)
      ids.push(await deliver(`Sent while one is killed: ${name}`, `${name}-${i}`));
    return ids;
  };
  const visitors = Promise.all([1, 2, 3, 4].map(visitor));
  const providers = Promise.all(["a", "b"].map(provider));
  const answered = (more: number) => {
    const enough = answers.length + more;
    return expect.poll(() => answers.length, { intervals: [20] }).toBeGreaterThan(enough);
  };
  await answered(50);
  await first.kill();
  await answered(200);
  isOver = true;
  await visitors;
  const ids = (await providers).flat();
  expect(answers.filter((status) => status !== 200)).toEqual([]);
  expect(new Set(ids).size, "messages, each acknowledged once").toBe(ids.length);
  const missing = async () => {
    const shown = await idsOnPages();
    expect(new Set(shown).size, "messages that are shown once").toBe(shown.length);
    return ids.filter((id) => !shown.includes(id));
  };
  await expect.poll(missing).toEqual([]);
  await first.restart();
});

test("closes streams when an instance is told to end; they go on at the other one without a gap", async () => {
  const { first, nginx } = site;
  const streams: EventStream[] = [];
  const open = () => EventStream.open(nginx.url, `/live?number=${NUMBER}`);
  for (const instance of [first, site.second]) {
    const onIt = async () => {
      streams.push(await open());
      return openStreams(instance);
    };
    // nginx chooses, and leaves one that failed a moment ago alone for some seconds.
    await expect.poll(onIt, { timeout: 20_000, intervals: [100] }).toBeGreaterThan(0);
  }

  const before = await deliver("Sent before one ends", "before");
  for (const stream of streams) await expect.poll(() => stream.added).toContain(before);
  const stopped = first.stop();
  await expect.poll(() => streams.filter((stream) => stream.isEnded).length).toBeGreaterThan(0);
  const between = await deliver("Sent while streams connect again", "between");
  const after = await Promise.all(
    streams.map(async (stream) => {
      if (!stream.isEnded) return stream;
      const headers = { "last-event-id": String(stream.lastId) };
      return EventStream.open(nginx.url, `/live?number=${NUMBER}`, headers);
    }),
  );
  const last = await deliver("Sent when all are back", "last");
  for (const [index, stream] of after.entries()) {
    const told = () => (stream === streams[index] ? stream.added.slice(-2) : stream.added);
    await expect.poll(told).toEqual([between, last]);
  }
  await stopped;
  for (const stream of [...streams, ...after]) stream.close();
  await first.restart();
});

test("takes an instance back once it answers again", async () => {
  const { first, nginx } = site;
  await expect
    .poll(
      async () => {
        const response = await requestStream(nginx.url, `/live?number=${NUMBER}`);
        const streams = await openStreams(first);
        response.destroy();
        return streams;
      },
      { timeout: 30_000, intervals: [200] },
    )
    .toBeGreaterThan(0);
});

/** How many streams an instance has. */
async function openStreams(server: TestServer): Promise<number> {
  const response = await fetch(`${server.url}/metrics`, {
    headers: { authorization: `Bearer ${site.metricsToken}` },
  });
  const [, open = "0"] = /^glasspost_streams_open (\d+)/m.exec(await response.text()) ?? [];
  return Number(open);
}

/** The messages on the pages of the number, from the newest to the oldest. */
async function idsOnPages(): Promise<string[]> {
  const ids: string[] = [];
  let rest = "";
  do {
    const html = await fetch(site.second.url + page + rest).then((response) => response.text());
    ids.push(...[...html.matchAll(/ id="(msg_\w+)"/g)].map(([, id]) => id ?? ""));
    const [older = ""] = /<a [^>]*rel="next"[^>]*>/.exec(html) ?? [];
    rest = /\?before=[\w.]+/.exec(older)?.[0] ?? "";
  } while (rest !== "");
  return ids;
}
