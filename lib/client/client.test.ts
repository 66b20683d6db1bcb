import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import { ApiError, createClient, NothingCameError } from "#lib/client/client.ts";
import { addNumber } from "#lib/numbers/add-number.ts";
import { parseNumber } from "#lib/numbers/parse-number.ts";
import { startApiSite } from "#lib/testing/api-site.ts";
import { postTo } from "#lib/testing/ingest-site.ts";
import { newSource } from "#lib/testing/new-source.ts";

const { ctx, port, key } = await startApiSite();
const secret = await newSource(ctx, { name: "phone", provider: "generic" });
const OPEN = "+17875550101";
for (const number of [OPEN, "+17875550102", "+17875550103", "+17875550104"]) {
  await addNumber(ctx, { number: parseNumber(number)! });
}

const url = `http://127.0.0.1:${port}`;
const client = createClient({ url, key });

async function post(to: string, from: string, text: string): Promise<void> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${secret}` };
  const { status } = await postTo("phone", { body: JSON.stringify({ from, to, text }), headers });
  expect(status).toBeLessThan(300);
}

it("lists numbers and messages", async () => {
  await post(OPEN, "Mistral", "Your code is 482913");

  expect((await client.numbers({ country: "PR" })).numbers).toHaveLength(4);
  expect((await client.messages({ limit: 1 })).messages).toMatchObject([{ number: OPEN }]);
});

it("waits for the next message, and goes on behind it", async () => {
  const wanted = { number: OPEN, sender: "Fjord", timeout: 20 };
  const first = client.nextMessage(wanted);
  // Whoever asked first waits already once somebody who asked later has an answer.
  await client.nextMessage({ number: OPEN, timeout: 0, sender: "nobody" }).catch(() => {});
  await post(OPEN, "Mistral", "Your code is 111111");
  await post(OPEN, "Fjord", "Your code is 222222");
  const { message, cursor } = await first;
  expect(message.codes.map(({ code }) => code)).toEqual(["222222"]);
  await post(OPEN, "Fjord", "Your code is 333333");
  const next = await client.nextMessage({ ...wanted, after: cursor });
  expect(next.message.codes.map(({ code }) => code)).toEqual(["333333"]);
});

it("tells what came instead of what it waited for", async () => {
  const { cursor } = await client
    .nextMessage({ number: OPEN, timeout: 0 })
    .catch((error: NothingCameError) => error);
  await post(OPEN, "Fjord", "Your code is 444444");
  const waiting = client.nextMessage({
    number: OPEN,
    after: cursor!,
    sender: "Zephyr",
    timeout: 1,
  });

  const error = await waiting.catch((failed) => failed);
  expect(error).toBeInstanceOf(NothingCameError);
  expect(error.lookedFor).toMatchObject({ sender: "Zephyr" });
  expect(error.arrived).toMatchObject([{ sender: "Fjord" }]);
  expect(error.message).toMatch(/No message with sender Zephyr came to \+17875550101 in 1 s\./);
  expect(error.message).toContain("from Fjord");
});

it("leases a number, gets its code alone, and gives it back", async () => {
  let number = "";
  {
    await using lease = await client.lease({ country: "PR", ttl: 60 });
    number = lease.number;
    const code = lease.waitForCode({ timeout: 20 });
    await post(number, "Mistral", "Hello, without anything to type in.");
    await post(number, "Mistral", "987654 is your code");
    expect(await code).toMatchObject({ code: "987654", message: { sender: "Mistral" } });
    expect((await lease.messages()).messages).toHaveLength(2);
    const { leases } = (await client.ask("listLeases")).body;
    expect(leases.map((each) => each.number)).toContain(number);
  }
  const { messages } = await client.messages();
  expect(messages.filter((message) => message.text?.includes("987654"))).toEqual([]);
  const now = Date.now();
  for (const lease of (await client.ask("listLeases")).body.leases) {
    expect(Date.parse(lease.endsAt)).toBeLessThanOrEqual(now);
  }
});

it("tells at a lease what came instead of a code", async () => {
  await using lease = await client.lease();
  await post(lease.number, "Fjord", "Your parcel waits at the counter.");

  const error = await lease.waitForCode({ timeout: 1, sender: "Zephyr" }).catch((failed) => failed);
  expect(error).toBeInstanceOf(NothingCameError);
  expect(error.arrived).toMatchObject([{ sender: "Fjord" }]);
});

it("says what the site says", async () => {
  const failed = await createClient({ url, key: "gpk_nothing" })
    .numbers()
    .catch((error) => error);
  expect(failed).toBeInstanceOf(ApiError);
  expect(failed).toMatchObject({
    status: 401,
    problem: { type: "urn:glasspost:problem:unauthorized" },
  });
  const wrong = client.numbers({ country: "nowhere" });
  await expect(wrong).rejects.toThrow("/query/country");
  await expect(client.nextMessage({ number: OPEN, timeout: 30_000 })).rejects.toThrow("seconds");
});

/** A site that gives these answers one after the other. */
async function answering(
  answers: [status: number, headers: Record<string, string>, body: string][],
) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const [status, headers, body] = answers.shift() ?? [500, {}, "no JSON"];
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

it("goes on by the cursor after 204, and after what is only for a moment", async () => {
  const json = { "content-type": "application/json" };
  const missed = JSON.stringify({ lookedFor: {}, arrived: [], more: 0 });
  const { asked, url } = await answering([
    [204, { "glasspost-cursor": "one", "glasspost-missed": missed }, ""],
    [503, { "retry-after": "0" }, "{}"],
    [200, json, '{"message":{},"cursor":"two"}'],
  ]);

  const { cursor } = await createClient({ url }).nextMessage({ number: OPEN, timeout: 20 });
  expect(cursor).toBe("two");
  expect(asked.map((each) => new URL(each, url).searchParams.get("after"))).toEqual([
    null,
    "one",
    "one",
  ]);
});

it("takes an answer that is not the site's for what it is", async () => {
  const { url } = await answering([[502, {}, "<h1>Bad gateway</h1>"]]);

  await expect(createClient({ url }).numbers()).rejects.toMatchObject({
    status: 502,
    problem: null,
  });
});
