import { createServer, request as httpRequest, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerIngest } from "#lib/edge/ingest-door.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { configureSite, postTo } from "#lib/testing/ingest-site.ts";
import { newSource } from "#lib/testing/new-source.ts";
import { randomWord } from "#lib/testing/random-word.ts";

const ctx = await configureSite();

const TO = "+17875550101";
const MIB = 1024 * 1024;
const JSON_TYPE = { "content-type": "application/json" };

let bearer = "";
let server: Server;
let port = 0;

beforeAll(async () => {
  await addNumber(ctx, { number: parseNumber(TO)! });
  bearer = await newSource(ctx, { name: "main", provider: "generic" });
  await newSource(ctx, { name: "hooks", provider: "generic", auth: "standard-webhooks" });
  await newSource(ctx, { name: "twilio", provider: "twilio", secret: "twilio-token-for-tests-01" });
  server = createServer((incoming, response) => {
    const source = incoming.url!.split("/").at(-1)!;
    const route = { kind: "ingest", source, token: null, query: "" } as const;
    void answerIngest(incoming, response, route, { "x-frame-options": "DENY" }, () => "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

type Headers = Record<string, string>;
type Answer = { status: number; headers: Headers; text: string };

const authorized = (more: Headers = {}): Headers => ({
  ...JSON_TYPE,
  authorization: `Bearer ${bearer}`,
  ...more,
});

const sms = (more: Record<string, unknown> = {}) => ({
  from: "Harbour",
  to: TO,
  text: `Boat ${randomWord()} leaves at noon`,
  ...more,
});

/** Posts through the door, over real HTTP. */
function post(source: string, body: string | Buffer, headers: Headers): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const path = `/api/ingest/${source}`;
    const sent = httpRequest({ port, path, method: "POST", headers }, async (response) => {
      let text = "";
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode!, headers: response.headers as Headers, text });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Opens a connection and writes a request's head; what comes back gathers in `heard`. */
function open(...lines: string[]): { socket: Socket; heard(): string; closed: Promise<unknown> } {
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket.on("data", (data) => {
    heard += data;
  });
  socket.on("error", () => {});
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.write(`${["POST /api/ingest/main HTTP/1.1", "Host: x", ...lines].join("\r\n")}\r\n\r\n`);
  return { socket, heard: () => heard, closed };
}

const credentials = () => [`Authorization: Bearer ${bearer}`, "Content-Type: application/json"];

async function until(isTrue: () => boolean): Promise<void> {
  for (const end = Date.now() + 5000; !isTrue() && Date.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(isTrue()).toBe(true);
}

const countStored = () =>
  ctx.driver.prepare("SELECT count(*) FROM messages").pluck().get() as number;

const many = (count: number) => JSON.stringify(Array.from({ length: count }, () => sms()));

const alike: [name: string, source: string, body: () => string | Buffer, headers?: Headers][] = [
  ["an unknown source", "nobody", () => JSON.stringify(sms())],
  ["a request without proof", "main", () => JSON.stringify(sms()), { authorization: "" }],
  ["a wrong secret", "main", () => "{}", { authorization: "Bearer of-something-else-entirely" }],
  ["a webhook without signature", "hooks", () => JSON.stringify(sms())],
  ["a form without signature", "twilio", () => "From=a&To=b&Body=c"],
  ["another media type", "main", () => "from=a", { "content-type": "text/plain" }],
  ["no media type", "main", () => JSON.stringify(sms()), { "content-type": "" }],
  ["a compressed body", "main", () => JSON.stringify(sms()), { "content-encoding": "gzip" }],
  ["an empty body", "main", () => ""],
  ["what is not JSON", "main", () => '{"from":'],
  ["what is not UTF-8", "main", () => Buffer.from([0x22, 0xff, 0x22])],
  ["an empty array", "main", () => "[]"],
  ["too many messages", "main", () => many(1001)],
  ["a message with mistakes", "main", () => JSON.stringify(sms({ from: 7, to: "" }))],
  ["a number that is not ours", "main", () => JSON.stringify(sms({ to: "+17875550199" }))],
  ["a batch of all kinds", "main", () => JSON.stringify([sms({ to: "+17875550199" }), {}, 7])],
  ["a body of more than a mebibyte", "main", () => " ".repeat(MIB + 1)],
];

test.each(alike)("the door answers %s as Next's route does", async (_, source, body, headers) => {
  const given = authorized(headers);
  const bytes = body();
  const here = await post(source, bytes, given);
  const there = await postTo(source, { body: bytes as BodyInit, headers: given });
  expect({ status: here.status, text: here.text }).toEqual({
    status: there.status,
    text: there.text,
  });
  expect(here.headers).toMatchObject(Object.fromEntries(there.headers));
  expect(here.headers["x-frame-options"]).toBe("DENY");
});

test("the door answers 201 once the message is stored, on a connection that stays open", async () => {
  const before = countStored();
  const here = await post("main", JSON.stringify(sms()), authorized());
  expect(countStored()).toBe(before + 1);
  expect(here).toMatchObject({ status: 201, headers: { connection: "keep-alive" } });
  expect(JSON.parse(here.text)).toMatchObject({ status: "stored" });
});

test("the door reads a body in chunks, cut anywhere", async () => {
  const { socket, heard, closed } = open(...credentials(), "Transfer-Encoding: chunked");
  for (const char of JSON.stringify(sms({ text: "Café" })).match(/.{1,7}/gsu) ?? []) {
    socket.write(`${Buffer.byteLength(char).toString(16)}\r\n${char}\r\n`);
  }
  socket.write("0\r\n\r\n");
  await until(() => heard().includes("stored"));
  expect(heard()).toMatch(/^HTTP\/1.1 201/);
  socket.destroy();
  await closed;
});

test("the door lets a client go on that asks whether it may", async () => {
  const body = JSON.stringify(sms());
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  const { socket, heard, closed } = open(...credentials(), length, "Expect: 100-continue");
  await until(() => heard().includes("100 Continue"));
  socket.write(body);
  await until(() => heard().includes("stored"));
  socket.destroy();
  await closed;
});

test("the door refuses a stream that grows beyond the limit, and reads no more of it", async () => {
  const { socket, heard, closed } = open(...credentials(), "Transfer-Encoding: chunked");
  const chunk = `10000\r\n${" ".repeat(0x10000)}\r\n`;
  let sent = 0;
  const write = () => {
    while (!socket.destroyed && sent < 64 * MIB) {
      sent += chunk.length;
      if (!socket.write(chunk)) return void socket.once("drain", write);
    }
  };
  write();
  await closed;
  expect(sent).toBeLessThan(32 * MIB);
  // The answer may be lost with what the client was still sending.
  if (heard() !== "") expect(heard()).toMatch(/^HTTP\/1.1 413 [\s\S]*connection: close/i);
});

test("the door sends a stranger away without waiting for the body", async () => {
  const { heard, closed } = open(
    "Authorization: Bearer of-something-else-entirely",
    "Content-Type: application/json",
    `Content-Length: ${MIB}`,
  );
  await closed;
  expect(heard()).toMatch(/^HTTP\/1.1 401 [\s\S]*connection: close/i);
});

test("the door refuses a length beyond the limit before there is a body", async () => {
  const { heard, closed } = open(...credentials(), `Content-Length: ${MIB + 1}`);
  await closed;
  expect(heard()).toMatch(/^HTTP\/1.1 413 [\s\S]*connection: close/i);
});

test("the door stores nothing of a body that breaks off, and serves on", async () => {
  const before = countStored();
  const body = JSON.stringify(sms());
  const { socket, closed } = open(...credentials(), `Content-Length: ${body.length + 10}`);
  socket.write(body);
  await new Promise((resolve) => setTimeout(resolve, 30));
  socket.destroy();
  await closed;
  expect(await post("main", body, authorized())).toMatchObject({ status: 201 });
  expect(countStored()).toBe(before + 1);
});

test("the door stores what a client sent whole, though it does not wait for the answer", async () => {
  const before = countStored();
  const body = JSON.stringify(sms());
  const { socket, closed } = open(...credentials(), `Content-Length: ${body.length}`);
  socket.end(body);
  await closed;
  await until(() => countStored() === before + 1);
});
