import { connect } from "node:net";
import { text as readText } from "node:stream/consumers";
import type { Scope } from "#lib/api/scopes.ts";
import { createApiKey } from "#lib/api-keys/create-api-key.ts";
import { signedIn } from "#lib/testing/signed-in.ts";
import { expect, test } from "./harness/fixtures.ts";
import { type RawAnswer, rawRequest, requestText } from "./harness/raw-request.ts";
import type { TestServer } from "./harness/server.ts";
import { onSite } from "./harness/site-context.ts";
import { addNumber, addSource, post } from "./harness/source.ts";

const NUMBER = "17875550101";

test.use({
  serverEnv: {
    API_PER_MINUTE: "0",
    API_KEY_PER_MINUTE: "0",
    RENDERS_PER_MINUTE: "0",
    LEASE_SHARE: "1",
  },
});

let key: string;

test.beforeAll(async ({ server }) => {
  const source = await addSource(server, { id: "attack" });
  await addNumber(server, `+${NUMBER}`);
  await post(source, { from: "Harbour", to: `+${NUMBER}`, text: "[Gull] 2468 is your code" });
  key = await onSite(server, async (ctx) => {
    const { name } = await signedIn(ctx, "member");
    const scopes: Scope[] = ["read", "stream", "leases"];
    return (await createApiKey(ctx, { account: name, name: "e2e", scopes })).key;
  });
});

function ask(server: TestServer, path: string, headers: string[] = [], method = "GET") {
  return rawRequest(server, requestText(`/api/v1${path}`, headers, method));
}

/** A refusal that says what it is, and nothing of ours. */
function expectRefusal({ status, headers, body }: RawAnswer, what: string): void {
  expect(status, what).toBeGreaterThanOrEqual(400);
  expect(status, what).toBeLessThan(500);
  expect(headers["content-type"], what).toBe("application/problem+json");
  expect(headers["x-content-type-options"], what).toBe("nosniff");
  const problem = JSON.parse(body.toString()) as { status: number; type: string };
  expect(problem.status, what).toBe(status);
  expect(problem.type, what).toMatch(/^urn:glasspost:problem:/);
  expect(body.toString(), what).not.toMatch(/node_modules|\.ts:\d|SQLITE|select |postgres/i);
}

const long = "x".repeat(3000);

const paths = [
  "",
  "/",
  "//",
  "/nothing",
  "/numbers/",
  "/numbers//",
  "//numbers",
  "/numbers/%",
  "/numbers/%00",
  "/numbers/%FF",
  "/numbers/%C0%AE%C0%AE",
  "/numbers/..%2f..%2fetc%2fpasswd",
  "/numbers/../../metrics",
  "/numbers/%2e%2e/%2e%2e",
  "/numbers/17875550101%0d%0aX-Bad:%20y",
  "/numbers/17875550101%2fmessages",
  `/numbers/${"9".repeat(500)}`,
  `/senders/${long}`,
  "/senders/%E2%80%AE",
  "/senders/__proto__",
  "/senders/constructor",
  "/services/%7B%7B7*7%7D%7D",
  "/services/'%3B%20drop%20table%20messages%3B--",
  "/messages/msg_aaaaaaaaaaaaaaaaaaaaaaaaaa",
  "/messages/msg_",
  "/messages/1",
  "/messages/%00",
  "/leases/1",
  "/leases/lse_aaaaaaaaaaaaaaaaaaaaaaaaaa",
  "/leases/1/code",
  "/NUMBERS",
  "/numbers;x=1",
  "/numbers.json",
  "/numbers/17875550101/messages/next/x",
  "/numbers/17875550177/messages/next",
  "/openapi.json/",
];

const queries = [
  "/numbers?limit=1e999",
  "/numbers?limit=-1",
  "/numbers?limit[]=1",
  "/numbers?limit=1&limit=2",
  "/numbers?__proto__=1",
  "/numbers?constructor=1",
  "/numbers?cursor=%00",
  "/numbers?cursor=99999999999999999999-1",
  "/numbers?country=%00%00",
  "/numbers?country=%F0%9F%98%80",
  `/numbers?cursor=${long}`,
  "/countries?cursor=%ff",
  "/senders?before=1-2",
  "/messages?cursor=msg_aaaaaaaaaaaaaaaaaaaaaaaaaa",
  "/messages?cursor=cur_aaaaaaaaaaaaaaaaaaaaaaaaaa",
  `/messages?cursor=${"a".repeat(99)}`,
  "/messages?from=yesterday",
  "/messages?limit=101",
  "/messages?q=a&q=b",
  "/numbers/17875550101/messages/next?timeout=-1",
  "/numbers/17875550101/messages/next?timeout=1e9",
  "/numbers/17875550101/messages/next?timeout=NaN",
  "/numbers/17875550101/messages/next?after=x&timeout=0",
];

for (const path of [...paths, ...queries]) {
  test(`refuses ${JSON.stringify(path.slice(0, 60))} in so many words`, async ({ server }) => {
    expectRefusal(await ask(server, path), path);
    expectRefusal(await ask(server, path, [`Authorization: Bearer ${key}`]), path);
    for (const method of ["HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]) {
      const { status } = await ask(server, path, [`Authorization: Bearer ${key}`], method);
      expect(status, method).toBeLessThan(500);
    }
  });
}

const authorizations = [
  "Bearer",
  "Bearer ",
  "Bearer gpk_",
  `Bearer gpk_${"a".repeat(51)}`,
  `Bearer gpl_${"a".repeat(51)}`,
  `Bearer ${long}`,
  "Basic YTpi",
  "Bearer \xff\xfe",
  "Bearer a b",
  "bearer\tgpk_x",
];

test("takes nothing for a key that is none", async ({ server }) => {
  for (const given of authorizations) {
    const answer = await ask(server, "/numbers", [`Authorization: ${given}`]);
    expect(answer.status, given).toBe(401);
    expectRefusal(answer, given);
    expect(answer.headers["www-authenticate"], given).toBe("Bearer");
  }
  const twice = [`Authorization: Bearer ${key}`, `Authorization: Bearer ${key}`];
  expect((await ask(server, "/numbers", twice)).status).toBeLessThan(500);
});

test("refuses bodies that are none, or enormous, or never end", async ({ server }) => {
  const send = (body: string, headers: string[]) =>
    rawRequest(
      server,
      requestText("/api/v1/leases", [`Authorization: Bearer ${key}`, ...headers], "POST") + body,
    );
  const json = "Content-Type: application/json";
  const cases: [body: string, headers: string[]][] = [
    ["", []],
    ["", [json, "Content-Length: 0"]],
    ["{", [json, "Content-Length: 1"]],
    ["[]", [json, "Content-Length: 2"]],
    ["null", [json, "Content-Length: 4"]],
    ["\xff\xff", [json, "Content-Length: 2"]],
    ['{"ttl":-1}', [json, "Content-Length: 10"]],
    ['{"ttl":1e99}', [json, "Content-Length: 12"]],
    ['{"__proto__":{"ttl":60}}', [json, "Content-Length: 24"]],
    ["{}", ["Content-Type: text/plain", "Content-Length: 2"]],
    ["{}", ["Content-Length: 2"]],
    ["", [json, "Content-Length: 99999999"]],
    ["[".repeat(60_000), [json, "Content-Length: 60000"]],
  ];
  for (const [body, headers] of cases) {
    expectRefusal(await send(body, headers), `${headers.join()} ${body.slice(0, 40)}`);
  }
  const enormous = `{"label":"${"x".repeat(100_000)}"}`;
  expectRefusal(await send(enormous, [json, `Content-Length: ${enormous.length}`]), "enormous");
});

test("lets nothing of a request into its answer's head", async ({ server }) => {
  const split = "%0d%0aSet-Cookie:%20a=b";
  for (const path of [
    `/messages?q=${split}`,
    `/messages?text=${split}`,
    `/numbers/${NUMBER}/messages/next?timeout=0&contains=${split}`,
    `/numbers/${NUMBER}/messages/next?timeout=0&contains=%E2%80%AE%F0%9F%98%80`,
    `/numbers/${NUMBER}/messages/next?timeout=0&sender=${split}`,
  ]) {
    const { status, headers, whole } = await ask(server, path, ["Origin: https://a.example.com"]);
    expect(status, path).toBeLessThan(500);
    expect(headers["set-cookie"], path).toBeUndefined();
    expect(whole.split("\r\n\r\n")[0], path).toMatch(/^[\t\r\n\x20-\x7e]*$/);
  }
});

test("answers a client that reads slowly, and others meanwhile", async ({ server }) => {
  const sockets = Array.from({ length: 50 }, () => {
    const socket = connect(server.port, "127.0.0.1");
    socket.on("error", () => {});
    socket.pause();
    socket.write(requestText("/api/v1/openapi.json"));
    return socket;
  });
  const answer = await fetch(`${server.url}/api/v1/numbers`);
  expect(answer.status).toBe(200);
  for (const socket of sockets) socket.resume();
  const whole = await Promise.all(sockets.map((socket) => readText(socket)));
  for (const each of whole) expect(each).toMatch(/^HTTP\/1\.1 200 /);
});

test("gives the same answer to two hundred at once, and 304 to who has it", async ({ server }) => {
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => fetch(`${server.url}/api/v1/numbers/${NUMBER}`)),
  );
  const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
  expect(bodies.size).toBe(1);
  const etag = answers[0]!.headers.get("etag")!;
  const headers = { "if-none-match": etag };
  const again = await fetch(`${server.url}/api/v1/numbers/${NUMBER}`, { headers });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});
