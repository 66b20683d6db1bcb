import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { text as readText } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres } from "#db/testing/postgres-server.ts";
import { expect, test } from "./harness/fixtures.ts";
import { startServer, type TestServer } from "./harness/server.ts";
import { addNumber, addSource, post, retireNumber, type TestSource } from "./harness/source.ts";

const NUMBER = "17875550101";
const METRICS_TOKEN = "waiting-0123456789";

test.use({ serverEnv: { WAITERS_PER_ADDRESS: "2000", METRICS_TOKEN } });

let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server);
  await addNumber(server, `+${NUMBER}`);
});

type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };

/** Connections enough for all that wait at once. */
const agent = new Agent({ keepAlive: true });
test.afterAll(() => agent.destroy());

/** Asks for the next message of a number. @param query without the `?` */
function ask(server: TestServer, query = "", number = NUMBER): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const address = new URL(`/api/v1/numbers/${number}/messages/next?${query}`, server.url);
    get(address, { agent }, async (response) => {
      const { statusCode: status = 0, headers } = response;
      resolve({ status, headers, body: await readText(response) });
    }).on("error", reject);
  });
}

async function postOne(text: string, to = NUMBER, by = source): Promise<string> {
  const response = await post(by, { from: "Harbour", to: `+${to}`, text });
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

async function metric(server: TestServer, line: string): Promise<number> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const text = await fetch(`${server.url}/metrics`, { headers }).then((answer) => answer.text());
  const found = text.split("\n").find((each) => each.startsWith(`${line} `));
  return Number(found?.slice(line.length));
}

async function waiting(server: TestServer, count: number): Promise<void> {
  await expect.poll(() => metric(server, "glasspost_waiters_open")).toBe(count);
}

test("waits for a code, gives it, and goes on from there", async ({ server }) => {
  await postOne("482913 is an earlier code");
  const answer = ask(server, "sender=harbour&hasCode=true");
  await waiting(server, 1);
  await postOne("no code at all");
  const id = await postOne("615204 is your code");
  const missed = await postOne("338817 is your next code");
  const { status, headers, body } = await answer;
  expect(status).toBe(200);
  expect(headers["cache-control"]).toBe("no-store");
  const given = JSON.parse(body);
  expect(given).toMatchObject({
    message: {
      id,
      number: `+${NUMBER}`,
      country: "PR",
      sender: { name: "Harbour", slug: "harbour" },
      codes: [{ code: "615204" }],
      text: "615204 is your code",
      url: `${server.url}/messages/${id}`,
    },
    cursor: id,
  });
  const next = await ask(server, `after=${given.cursor}&hasCode=true`);
  expect(JSON.parse(next.body).message.id).toBe(missed);
});

test("says where to go on and what came when it was something else", async ({ server }) => {
  const { headers } = await ask(server, "timeout=0");
  const id = await postOne("the tide turns");
  const query = `after=${headers["glasspost-cursor"]}&sender=%E5%B0%8F%E7%BA%A2%E4%B9%A6&timeout=1`;
  const answer = await ask(server, query);
  expect([answer.status, answer.body]).toEqual([204, ""]);
  expect(answer.headers["content-length"]).toBeUndefined();
  expect(answer.headers["glasspost-cursor"]).toBe(id);
  expect(JSON.parse(String(answer.headers["glasspost-missed"]))).toEqual({
    lookedFor: { sender: "小红书" },
    arrived: [{ id, sender: "Harbour", why: 'sender is not "小红书"' }],
    more: 0,
  });
  const [, path] = /^<(.+)>; rel="next"$/.exec(String(answer.headers.link)) ?? [];
  const later = await fetch(server.url + path);
  expect(later.status).toBe(204);
  expect(later.headers.get("glasspost-cursor")).toBe(id);
});

test("refuses what makes no sense", async ({ server }) => {
  for (const [query, status] of [
    ["timeout=61", 422],
    ["timeout=-1", 422],
    ["timeout=x", 422],
    ["timeout=0.5", 422],
    ["timeout=0&timeout=0", 400],
    ["sendr=Harbour", 422],
    ["sender=", 422],
    [`sender=${"x".repeat(65)}`, 422],
    ["contains=%21%21", 422],
    [`contains=${"%E6%BC%A2".repeat(101)}`, 422],
    ["purpose=theft", 422],
    ["hasCode=1", 422],
    ["after=17", 422],
    [`after=msg_${"a".repeat(26)}`, 422],
    ["after=%00", 422],
    ["sender=%FF", 422],
  ] as const) {
    const { status: answered, headers, body } = await ask(server, query);
    expect(answered, query).toBe(status);
    expect(headers["content-type"], query).toBe("application/problem+json");
    expect(JSON.parse(body), query).toMatchObject({ status });
  }
  expect((await ask(server, "", "19995550199")).status).toBe(404);
  expect((await ask(server, "timeout=0", "%2B17875550101")).status).toBe(204);
});

test("forgets whoever goes away", async ({ server }) => {
  const address = `${server.url}/api/v1/numbers/${NUMBER}/messages/next?timeout=60`;
  const ended = 'glasspost_waiters_ended_total{ending="gone"}';
  const before = await metric(server, ended);
  const requests = Array.from({ length: 100 }, () => get(address, { agent: false }));
  for (const request of requests) request.on("error", () => {});
  await waiting(server, 100);
  for (const request of requests) request.destroy();
  await waiting(server, 0);
  expect(await metric(server, ended)).toBe(before + 100);
});

test("answers five hundred who wait at one number, and each of many its own", async ({
  server,
}) => {
  const same = Array.from({ length: 500 }, () => ask(server, "timeout=60"));
  await waiting(server, 500);
  const id = await postOne("for all of you");
  for (const { status, body } of await Promise.all(same)) {
    expect([status, JSON.parse(body).message.id]).toEqual([200, id]);
  }
  const own = Array.from({ length: 200 }, (_, nth) =>
    ask(server, `timeout=60&contains=boat+number+${nth}`),
  );
  await waiting(server, 200);
  const ids = await Promise.all(own.map((_, nth) => postOne(`This is boat number ${nth}.`)));
  const answers = await Promise.all(own);
  expect(answers.map(({ body }) => JSON.parse(body).message.id)).toEqual(ids);
  await waiting(server, 0);
});

test("tells who waits at a number that is given up, at once", async ({ server }) => {
  const number = "17875550108";
  await addNumber(server, `+${number}`);
  const answer = ask(server, "timeout=60", number);
  await waiting(server, 1);
  await retireNumber(server, `+${number}`);
  expect(await answer).toMatchObject({ status: 410 });
});

test("lets no more wait than there is room for, and says so", async () => {
  const server = await startServer({
    env: {
      WAITERS: "3",
      WAITERS_PER_ADDRESS: "2",
      TRUSTED_PROXIES: "127.0.0.0/8,::1",
      METRICS_TOKEN,
    },
  });
  await addNumber(server, `+${NUMBER}`);
  const from = (address: string, query = "timeout=60") =>
    get(`${server.url}/api/v1/numbers/${NUMBER}/messages/next?${query}`, {
      agent: false,
      headers: { "x-forwarded-for": address },
    }).on("error", () => {});
  const answerOf = async (address: string, query?: string) => {
    const [response] = (await once(from(address, query), "response")) as [IncomingMessage];
    response.resume();
    return response;
  };
  const held = [from("192.0.2.1"), from("192.0.2.1")];
  await waiting(server, 2);
  expect((await answerOf("192.0.2.1", "timeout=1")).statusCode).toBe(429);
  held.push(from("192.0.2.2"));
  await waiting(server, 3);
  expect((await answerOf("192.0.2.3", "timeout=1")).statusCode).toBe(503);
  // Whoever does not wait takes no place.
  expect((await answerOf("192.0.2.3", "timeout=0")).statusCode).toBe(204);
  for (const request of held) request.destroy();
  await expect.poll(async () => (await answerOf("192.0.2.1", "timeout=1")).statusCode).toBe(204);
  await server.stop();
});

test("answers a thousand who wait and is gone within five seconds", async () => {
  const server = await startServer({
    env: { WAITERS_PER_ADDRESS: "2000", RENDERS_PER_MINUTE: "0", METRICS_TOKEN },
  });
  await addNumber(server, `+${NUMBER}`);
  const answers = Array.from({ length: 1000 }, () => ask(server, "timeout=60"));
  await waiting(server, 1000);
  const stopped = server.stop().then(() => "stopped");
  expect(await Promise.race([stopped, sleep(5000, "too late")])).toBe("stopped");
  for (const { status, headers } of await Promise.all(answers)) {
    expect([status, headers["glasspost-cursor"]]).toEqual([204, expect.stringMatching(/^msg_/)]);
  }
});

test("hears on one instance what came to the other", async () => {
  const postgres = await startPostgres();
  const env = {
    DATA_KEY: randomBytes(32).toString("base64"),
    DATABASE_URL: postgres.url(await postgres.createDatabase()),
    METRICS_TOKEN,
  };
  const [first, second] = await Promise.all([startServer({ env }), startServer({ env })]);
  await addNumber(first, `+${NUMBER}`);
  const other = await addSource(first);
  let { headers } = await ask(second, "timeout=0");
  for (let nth = 0; nth < 20; nth += 1) {
    // Asked of either in turn, with the cursor that the other gave.
    const server = nth % 2 === 0 ? second : first;
    const answer = ask(server, `after=${headers["glasspost-cursor"]}&timeout=60`);
    if (nth < 10) await waiting(server, 1);
    const id = await postOne(`Boat ${nth} leaves`, NUMBER, other);
    const { body } = await answer;
    expect(JSON.parse(body).message.id).toBe(id);
    headers = { "glasspost-cursor": id };
  }
  await Promise.all([first.stop(), second.stop()]);
  await postgres.remove();
});
