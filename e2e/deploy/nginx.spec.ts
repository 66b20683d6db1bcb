import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { findFreePort } from "#db/testing/find-free-port.ts";
import { type Nginx, startNginx } from "./nginx.ts";

/** One of the two behind nginx: what it was asked, and what it does about it. */
type Scripted = { port: number; asked: string[]; headers: IncomingMessage["headers"][] };

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const closers: (() => Promise<unknown>)[] = [];

test.afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const hangUp: Answer = (request) => request.socket.destroy();
const answer =
  (status: number, body = ""): Answer =>
  (_request, response) =>
    response.writeHead(status).end(body);

async function scripted(act: Answer): Promise<Scripted> {
  const made: Scripted = { port: 0, asked: [], headers: [] };
  const server = createServer(async (incoming, response) => {
    const body = await readText(incoming);
    made.asked.push(`${incoming.method} ${incoming.url} ${body}`.trim());
    made.headers.push(incoming.headers);
    act(incoming, response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  made.port = (server.address() as AddressInfo).port;
  closers.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return made;
}

async function nginxBefore(...ports: number[]): Promise<Nginx> {
  const nginx = await startNginx(ports, await findFreePort());
  closers.push(nginx.stop);
  return nginx;
}

const post = (nginx: Nginx, body: string, headers: Record<string, string> = {}) =>
  fetch(`${nginx.url}/api/ingest/gateway`, { method: "POST", body, headers });

test("sends a POST to one instance only when that one took it and was lost", async () => {
  const [first, second] = [await scripted(hangUp), await scripted(hangUp)];
  const nginx = await nginxBefore(first.port, second.port);
  for (const id of ["a", "b", "c", "d"]) {
    expect((await post(nginx, id)).status).toBe(502);
    const takers = [...first.asked, ...second.asked].filter((asked) => asked.endsWith(` ${id}`));
    expect(takers).toHaveLength(1);
  }
});

test("sends a POST to the other instance when one does not listen", async () => {
  const nobody = await findFreePort();
  const other = await scripted(answer(201));
  const nginx = await nginxBefore(nobody, other.port);
  const ids = ["a", "b", "c", "d", "e", "f"];
  for (const id of ids) expect((await post(nginx, id)).status).toBe(201);
  expect(other.asked).toEqual(ids.map((id) => `POST /api/ingest/gateway ${id}`));
});

test("sends a GET to the other instance when one hangs up on it", async () => {
  const [lost, other] = [await scripted(hangUp), await scripted(answer(200, "here"))];
  const nginx = await nginxBefore(lost.port, other.port);
  for (let i = 0; i < 20; i++) {
    const response = await fetch(`${nginx.url}/numbers`);
    expect([response.status, await response.text()]).toEqual([200, "here"]);
  }
  expect(lost.asked.length, "requests that were lost once").toBeGreaterThan(0);
});

test("asks both instances for a built file, for each may have been built from another version", async () => {
  const [older, newer] = [await scripted(answer(404)), await scripted(answer(200, "here"))];
  const nginx = await nginxBefore(older.port, newer.port);
  for (let i = 0; i < 10; i++) {
    expect((await fetch(`${nginx.url}/_next/static/chunks/new.js`)).status).toBe(200);
  }
  expect(older.asked.length, "requests that found nothing first").toBeGreaterThan(0);
  await fetch(`${nginx.url}/nowhere`);
  const pages = [...older.asked, ...newer.asked].filter((asked) => asked === "GET /nowhere");
  expect(pages, "a page, whose absence is an answer").toHaveLength(1);
});

test("answers what an instance answers when it is too busy for one more stream, and goes on asking it", async () => {
  const [first, second] = [await scripted(answer(503)), await scripted(answer(503))];
  const nginx = await nginxBefore(first.port, second.port);
  for (let i = 0; i < 20; i++) expect((await fetch(`${nginx.url}/live`)).status).toBe(503);
  expect(first.asked.length + second.asked.length).toBe(20);
});

test("says who asks, whatever the visitor says", async () => {
  const [first, second] = [await scripted(answer(200)), await scripted(answer(200))];
  const nginx = await nginxBefore(first.port, second.port);
  const claims = { "x-forwarded-for": "203.0.113.9, 127.0.0.1", "x-forwarded-proto": "https" };
  const sent = request({ port: nginx.port, localAddress: "127.0.0.2", path: "/", headers: claims });
  await new Promise((resolve) => sent.on("response", (r) => r.resume().on("end", resolve)).end());
  const [seen] = [...first.headers, ...second.headers].slice(-1);
  expect(seen).toMatchObject({ "x-forwarded-for": "127.0.0.2", "x-forwarded-proto": "http" });
  expect(seen?.connection).not.toBe("close");
});

test("takes bodies of 1 MiB, and refuses longer ones itself", async () => {
  const [first, second] = [await scripted(answer(201)), await scripted(answer(201))];
  const nginx = await nginxBefore(first.port, second.port);
  const limit = 1024 * 1024;
  expect((await post(nginx, "x".repeat(limit))).status).toBe(201);
  const taken = [...first.asked, ...second.asked].map((asked) => asked.length);
  expect(taken).toEqual(["POST /api/ingest/gateway ".length + limit]);
  expect((await post(nginx, "x".repeat(limit + 1))).status).toBe(413);
  expect(first.asked.length + second.asked.length).toBe(1);
});

test("hands on each part of a stream as it comes", async () => {
  let stream: ServerResponse | undefined;
  const open: Answer = (_request, response) => {
    stream = response.writeHead(200, { "content-type": "text/event-stream" });
    stream.write("data: first\n\n");
  };
  const [first, second] = [await scripted(open), await scripted(open)];
  const nginx = await nginxBefore(first.port, second.port);
  const response = await fetch(`${nginx.url}/live`, { headers: { "accept-encoding": "gzip" } });
  expect(response.headers.get("content-encoding")).toBeNull();
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader.read()).value).toBe("data: first\n\n");
  stream?.write("data: second\n\n");
  expect((await reader.read()).value).toBe("data: second\n\n");
  await reader.cancel();
});

test("keeps metrics to itself", async () => {
  const [first, second] = [await scripted(answer(200)), await scripted(answer(200))];
  const nginx = await nginxBefore(first.port, second.port);
  expect((await fetch(`${nginx.url}/metrics`)).status).toBe(404);
  expect([...first.asked, ...second.asked]).toEqual([]);
});
