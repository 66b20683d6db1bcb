import { AxeBuilder } from "@axe-core/playwright";
import { runCli } from "./harness/cli.ts";
import { expect, test } from "./harness/fixtures.ts";
import type { TestServer } from "./harness/server.ts";
import { signInAs } from "./harness/sign-in.ts";
import { addNumber, addSource, post, type TestSource } from "./harness/source.ts";

/** What is late by less than this is nobody's. */
const REST_SECONDS = 5;

// A server of its own: what others have is not to be leased here.
test.use({
  serverEnv: {
    LEASE_SHARE: "1",
    LEASE_REST_SECONDS: String(REST_SECONDS),
    LEASES_PER_PROJECT: "100",
    API_KEY_PER_MINUTE: "100000",
    API_PER_MINUTE: "100000",
  },
});
test.describe.configure({ mode: "serial" });

const numbers = ["+17875550151", "+17875550152", "+17875550153", "+17875550154", "+17875550155"];

let source: TestSource;
let key: string;

test.beforeAll(async ({ server }) => {
  source = await addSource(server, { id: "harbour" });
  for (const number of numbers) await addNumber(server, number);
  key = await makeKey(server, "one");
});

/** A key of an account of its own, and so of a project of its own. */
async function makeKey(server: TestServer, name: string): Promise<string> {
  const env = server.settings;
  const made = await runCli(["admin", "create", name, "--role", "member", "--json"], { env });
  expect(made.code, made.stderr).toBe(0);
  const args = ["key", "create", name, "--name", "tests", "--scope", "leases", "--json"];
  const answer = await runCli(args, { env });
  expect(answer.code, answer.stderr).toBe(0);
  return (answer.json() as { key: string }).key;
}

/** What any of the answers may hold. */
type Body = {
  id: string;
  secret: string;
  number: string;
  endsAt: string;
  detail: string;
  code: string;
  message: { id: string };
  messages: unknown[];
  next: string | null;
  leases: { id: string; endsAt: string }[];
  numbers: { leasedUntil: string | null }[];
};

type Answer = { status: number; headers: Headers; body: Body };

async function call(
  server: TestServer,
  method: string,
  path: string,
  {
    bearer = key,
    body,
    signal,
  }: { bearer?: string | null; body?: unknown; signal?: AbortSignal } = {},
): Promise<Answer> {
  const response = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: {
      ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(text || "null") as Body,
  };
}

const lease = (server: TestServer, body: object = {}) => call(server, "POST", "/leases", { body });
const release = (server: TestServer, { id }: { id: string }) =>
  call(server, "DELETE", `/leases/${id}`);

/** Waits until every number is public again. */
async function expectNothingLeased(server: TestServer): Promise<void> {
  await expect
    .poll(async () => {
      const { body } = await call(server, "GET", "/numbers");
      return body.numbers.every(({ leasedUntil }) => leasedUntil === null);
    })
    .toBe(true);
}

test("a test leases a number, waits for its code and gives it back; its page says so meanwhile", async ({
  page,
  server,
}) => {
  const [number] = numbers;
  await page.goto(`/numbers/${number!.slice(1)}`);
  await expect(page.locator("[data-live=live]")).toBeVisible();

  const made = await lease(server, { country: "pr", ttl: 120, label: "sign-up" });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ number, country: "PR", label: "sign-up" });
  const { id, secret } = made.body;
  const inUse = page.getByText(/^In use until \d\d:\d\d UTC/);
  await expect(inUse).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);

  const waiting = call(server, "GET", `/leases/${id}/code?wait=20&service=kittiwake`, {
    bearer: secret,
  });
  await post(source, { from: "Kittiwake", to: number, text: "Welcome to Kittiwake" });
  await post(source, { from: "Kittiwake", to: number, text: "Your Kittiwake code is 415263" });
  const code = await waiting;
  expect(code.status).toBe(200);
  expect(code.body).toMatchObject({
    code: "415263",
    candidates: [{ code: "415263" }],
    message: { sender: "Kittiwake", service: "Kittiwake", text: "Your Kittiwake code is 415263" },
  });
  const messages = await call(server, "GET", `/leases/${id}/messages`);
  expect(messages.body.messages).toHaveLength(2);
  expect(messages.body.next).toBeNull();
  await expect(page.locator("main")).not.toContainText("Kittiwake");
  for (const path of ["/", "/numbers", "/senders", "/services", "/search?q=kittiwake"]) {
    const html = await (await fetch(server.url + path)).text();
    expect(html.replaceAll("q=kittiwake", "").replaceAll('value="kittiwake"', "")).not.toContain(
      "415263",
    );
  }
  expect((await call(server, "GET", `/messages/${code.body.message.id}`)).status).toBe(404);

  const path = `/leases/${id}/code?wait=0&after=${code.body.message.id}`;
  const none = await call(server, "GET", path);
  expect(none.status).toBe(204);
  expect(none.headers.get("glasspost-cursor")).toBe(code.body.message.id);
  const missed = await call(server, "GET", `/leases/${id}/code?sender=Gull&contains=%C3%A9`);
  expect(JSON.parse(missed.headers.get("glasspost-missed")!)).toEqual({
    lookedFor: { sender: "Gull", contains: "é" },
    arrived: [
      { id: expect.any(String), sender: "Kittiwake", why: 'sender is not "Gull"' },
      { id: code.body.message.id, sender: "Kittiwake", why: 'sender is not "Gull"' },
    ],
    more: 0,
  });
  expect(missed.headers.get("link")).toContain(`/api/v1/leases/${id}/code?`);

  expect((await release(server, { id })).status).toBe(204);
  await post(source, {
    from: "Kittiwake",
    to: number,
    text: "Your Kittiwake code is 999999, too late",
  });
  expect((await release(server, { id })).status).toBe(204);
  const after = await call(server, "GET", `/leases/${id}/messages`, { bearer: secret });
  expect(after.body.messages).toHaveLength(2);
  await expectNothingLeased(server);
  await expect(inUse).toBeHidden();
  await post(source, { from: "Tern", to: number, text: "Tern is public again" });
  await expect(page.locator("main")).toContainText("Tern is public again");
  await expect(page.locator("main")).not.toContainText("999999");
});

test("a lease is nobody else's: other keys, other secrets and no key at all see the same nothing", async ({
  server,
}) => {
  const { body: own } = await lease(server, { ttl: 60 });
  const { body: other } = await lease(server, { ttl: 60 });
  const stranger = await makeKey(server, "two");
  const missing = { status: 404 };
  for (const [method, path] of [
    ["GET", ""],
    ["GET", "/code"],
    ["GET", "/messages"],
    ["DELETE", ""],
  ] as const) {
    for (const bearer of [stranger, other.secret]) {
      expect(await call(server, method, `/leases/${own.id}${path}`, { bearer })).toMatchObject(
        missing,
      );
    }
    const anyone = await call(server, method, `/leases/${own.id}${path}`, { bearer: null });
    expect(anyone.status).toBe(401);
  }
  expect((await call(server, "GET", `/leases/${own.id}`, { bearer: own.secret })).status).toBe(200);
  expect((await call(server, "GET", "/leases", { bearer: own.secret })).status).toBe(401);
  expect((await call(server, "GET", "/leases", { bearer: stranger })).body.leases).toEqual([]);
  const listed = (await call(server, "GET", "/leases")).body.leases.map(({ id }) => id);
  expect(listed).toContain(own.id);
  expect((await call(server, "GET", "/numbers", { bearer: own.secret })).status).toBe(200);
  expect((await call(server, "POST", "/leases", { bearer: null, body: {} })).status).toBe(401);
  for (const { id } of [own, other]) await release(server, { id });
});

test("fifty at once share five numbers: each gets its own code, in its turn, whatever comes meanwhile", async ({
  server,
}) => {
  test.setTimeout(180_000);
  let isOver = false;
  // Somebody posts to every number all the time, also between leases.
  const noise = (async () => {
    for (let nth = 0; !isOver; nth++) {
      await post(
        source,
        numbers.map((to) => ({ from: "Gull", to, text: `Gull news ${nth}` })),
      );
    }
  })();
  const one = async (nth: number): Promise<string> => {
    let made = await lease(server, { ttl: 60, wait: 60 });
    while (made.status === 409) made = await lease(server, { ttl: 60, wait: 60 });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const { id, secret, number } = made.body;
    const wanted = String(100_000 + nth);
    const waiting = call(server, "GET", `/leases/${id}/code?wait=30`, { bearer: secret });
    await post(source, { from: "Tern", to: number, text: `Your Tern code is ${wanted}` });
    const got = await waiting;
    expect(got.status).toBe(200);
    // Both at once, or the rest may be over before the second is sent.
    const [released] = await Promise.all([
      call(server, "DELETE", `/leases/${id}`, { bearer: secret }),
      post(source, { from: "Tern", to: number, text: `Your Tern code is ${wanted}9` }),
    ]);
    expect(released.status).toBe(204);
    return `${wanted} ${got.body.code}`;
  };
  const all = await Promise.all(Array.from({ length: 50 }, (_, nth) => one(nth)));
  isOver = true;
  await noise;
  expect(all).toEqual(all.map((_, nth) => `${100_000 + nth} ${100_000 + nth}`));
  for (const path of [
    "/",
    "/senders/tern",
    ...numbers.map((each) => `/numbers/${each.slice(1)}`),
  ]) {
    expect(await (await fetch(server.url + path)).text()).not.toMatch(/Your Tern code/);
  }
});

test("who goes away while waiting for a number leaves no lease behind", async ({ server }) => {
  await expectNothingLeased(server);
  const held = await Promise.all(numbers.map(() => lease(server, { ttl: 60 })));
  expect(held.map(({ status }) => status)).toEqual(numbers.map(() => 201));
  const full = await lease(server, {});
  expect(full.status).toBe(409);
  expect(full.body.detail).toMatch(
    /^5 numbers can be leased at once: all are in use; the next is free at 20\S+Z\.$/,
  );
  const gone = new AbortController();
  const left = call(server, "POST", "/leases", { body: { wait: 60 }, signal: gone.signal }).catch(
    () => "gone",
  );
  const stays = lease(server, { wait: 60, label: "stays" });
  gone.abort();
  expect(await left).toBe("gone");
  await release(server, held[0]!.body);
  expect((await stays).status).toBe(201);
  const open = (await call(server, "GET", "/leases")).body.leases.filter(
    ({ endsAt }) => Date.parse(endsAt) > Date.now(),
  );
  expect(open).toHaveLength(5);
  await Promise.all(open.map((each) => release(server, each)));
});

test("those who run the site see leases, not what came to them, and end one with a reason", async ({
  page,
  server,
}) => {
  const made = await lease(server, { ttl: 60, wait: 30, label: "nightly" });
  await post(source, { from: "Tern", to: made.body.number, text: "Tern code 778899" });
  await signInAs(page.context(), server, "moderator");
  await page.goto("/admin/leases");
  const row = page.getByRole("row", { name: /nightly/ });
  await expect(row).toContainText("one");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto(`/admin/messages?visibility=private`);
  await expect(page.locator("main")).toContainText("private");
  await expect(page.locator("main")).not.toContainText("778899");
  await page.goto(`/admin/numbers/${made.body.number.slice(1)}`);
  await expect(page.getByRole("heading", { name: "Leased" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto("/admin/leases");
  await row.getByText("End it").click();
  await row.getByLabel("Reason").fill("It is needed");
  await row.getByRole("button", { name: "End the lease" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The lease is over" })).toBeVisible();
  const ended = await call(server, "GET", `/leases/${made.body.id}`);
  expect(Date.parse(ended.body.endsAt)).toBeLessThanOrEqual(Date.now());
});
