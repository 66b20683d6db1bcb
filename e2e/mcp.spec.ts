import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { findFreePort } from "#db/testing/find-free-port.ts";
import type { Scope } from "#lib/api/scopes.ts";
import { createApiKey } from "#lib/api-keys/create-api-key.ts";
import { signedIn } from "#lib/testing/signed-in.ts";
import { expect, test } from "./harness/fixtures.ts";
import { productEnvironment, root } from "./harness/product-environment.ts";
import type { TestServer } from "./harness/server.ts";
import { onSite } from "./harness/site-context.ts";
import { addNumber, addSource, post, type TestSource } from "./harness/source.ts";

const METRICS_TOKEN = "a-token-of-the-tests";
test.use({ serverEnv: { LEASE_SHARE: "1", LEASE_REST_SECONDS: "1", METRICS_TOKEN } });
test.describe.configure({ mode: "serial" });

type Fields = Record<string, unknown>;

let source: TestSource;

test.beforeAll(async ({ server }) => {
  source = await addSource(server);
  for (const number of ["+17875550101", "+17875550102"]) await addNumber(server, number);
});

async function makeKey(server: TestServer, scopes: Scope[]): Promise<string> {
  return onSite(server, async (ctx) => {
    const { name } = await signedIn(ctx, "member", server.url);
    return (await createApiKey(ctx, { account: name, name: "assistant", scopes })).key;
  });
}

/** An assistant's program that has the tools of a site; it ends with the test's block. */
async function assistant(env: Record<string, string>, args: string[] = []) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(root, "lib", "cli", "main.ts"), "mcp", ...args],
    cwd: root,
    env: productEnvironment(env) as Record<string, string>,
    stderr: "pipe",
  });
  const client = new Client({ name: "e2e", version: "1.0.0" });
  await client.connect(transport);
  return {
    client,
    /** What a tool gives; its error's text where it failed. */
    async call(name: string, fields: Fields = {}, options?: { signal: AbortSignal }) {
      const result = await client.callTool({ name, arguments: fields }, options);
      const [content] = result.content as { text: string }[];
      if (result.isError) return { error: content!.text };
      expect(JSON.parse(content!.text)).toEqual(result.structuredContent);
      return result.structuredContent as Fields;
    },
    [Symbol.asyncDispose]: () => client.close(),
  };
}

async function waitersOpen(server: TestServer): Promise<number> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
  const metrics = await (await fetch(`${server.url}/metrics`, { headers })).text();
  return Number(/^glasspost_waiters_open (\d+)$/m.exec(metrics)?.[1]);
}

test("an assistant leases a number, waits for its code, and gives it back", async ({ server }) => {
  const GLASSPOST_KEY = await makeKey(server, ["leases"]);
  await using tools = await assistant({ GLASSPOST_KEY, GLASSPOST_URL: server.url });
  const { tools: listed } = await tools.client.listTools();
  expect(listed.map(({ name }) => name)).toEqual([
    "list_numbers",
    "lease_number",
    "wait_for_code",
    "release_number",
  ]);
  for (const { description, inputSchema, outputSchema } of listed) {
    expect(description).toMatch(/\.$/);
    expect(inputSchema.type).toBe("object");
    expect(outputSchema?.type).toBe("object");
  }
  const { numbers } = await tools.call("list_numbers", { country: "PR" });
  expect(numbers).toHaveLength(2);

  const lease = await tools.call("lease_number", { country: "pr", label: "sign-up" });
  expect(lease.number).toMatch(/^\+1787555010[12]$/);
  expect(JSON.stringify(lease)).not.toContain("gpl_");
  const waiting = tools.call("wait_for_code", { lease_id: lease.lease_id, sender: "TikTok" });
  await expect.poll(() => waitersOpen(server)).toBe(1);
  await post(source, { from: "Shop", to: lease.number, text: "Your order is on its way" });
  await post(source, { from: "TikTok", to: lease.number, text: "482913 is your TikTok code" });
  const got = await waiting;
  expect(got).toMatchObject({
    code: "482913",
    message: { sender: "TikTok", text: "482913 is your TikTok code" },
  });

  const later = await tools.call("wait_for_code", {
    lease_id: lease.lease_id,
    after: got.after,
    timeout_seconds: 0,
  });
  expect(later).toMatchObject({ code: null, message: null });
  expect(await tools.call("release_number", { lease_id: lease.lease_id })).toEqual({
    released: true,
  });
  await post(source, { from: "TikTok", to: lease.number, text: "111222 is your TikTok code" });
  const afterwards = await tools.call("wait_for_code", {
    lease_id: lease.lease_id,
    after: got.after,
    timeout_seconds: 0,
  });
  expect(afterwards).toMatchObject({ code: null });
});

test("what came in place of a code is said", async ({ server }) => {
  const GLASSPOST_KEY = await makeKey(server, ["leases"]);
  await using tools = await assistant({ GLASSPOST_KEY }, ["--url", server.url]);
  const lease = await tools.call("lease_number");
  await post(source, { from: "Shop", to: lease.number, text: "551200 is your Shop code" });
  const none = await tools.call("wait_for_code", {
    lease_id: lease.lease_id,
    sender: "TikTok",
    timeout_seconds: 1,
  });
  expect(none).toMatchObject({ code: null, arrived: [{ sender: "Shop" }] });
  const [{ why }] = none.arrived as [{ why: string }];
  expect(why).toContain("sender");
  // Another assistant of the same key goes on with the lease.
  await using second = await assistant({ GLASSPOST_KEY }, ["--url", server.url]);
  expect(await second.call("wait_for_code", { lease_id: lease.lease_id })).toMatchObject({
    code: "551200",
  });
  await tools.call("release_number", { lease_id: lease.lease_id });
});

test("a wait that is called off holds no request any longer", async ({ server }) => {
  const GLASSPOST_KEY = await makeKey(server, ["leases"]);
  await using tools = await assistant({ GLASSPOST_KEY }, ["--url", server.url]);
  const lease = await tools.call("lease_number");
  const caller = new AbortController();
  const fields = { lease_id: lease.lease_id, timeout_seconds: 300 };
  const waiting = tools.call("wait_for_code", fields, { signal: caller.signal });
  await expect.poll(() => waitersOpen(server)).toBe(1);
  caller.abort();
  await expect(waiting).rejects.toThrow();
  await expect.poll(() => waitersOpen(server)).toBe(0);
  // The connection is as good as before.
  expect(await tools.call("release_number", { lease_id: lease.lease_id })).toEqual({
    released: true,
  });
});

test("what can't be done is said in words", async ({ server }) => {
  await using visitor = await assistant({}, ["--url", server.url]);
  expect(await visitor.call("list_numbers")).toHaveProperty("numbers");
  expect((await visitor.call("lease_number")).error).toMatch(/401 .*key/);

  const wrong = { GLASSPOST_KEY: `gpk_${"0".repeat(51)}` };
  await using stranger = await assistant(wrong, ["--url", server.url]);
  expect((await stranger.call("list_numbers")).error).toContain("401 There is no such key");

  const reader = { GLASSPOST_KEY: await makeKey(server, ["read"]) };
  await using limited = await assistant(reader, ["--url", server.url]);
  expect((await limited.call("lease_number")).error).toContain('lacks the scope "leases"');
  const unknown = await limited.call("wait_for_code", { lease_id: "../numbers?x=1" });
  expect(unknown.error).toContain("40");
  expect((await limited.call("lease_number", { seconds: -1 })).error).toContain("seconds");
  expect((await limited.call("lease_number", { city: "x" })).error).toContain("city");

  const nobody = `http://localhost:${await findFreePort()}`;
  await using lost = await assistant({}, ["--url", nobody]);
  expect((await lost.call("list_numbers")).error).toMatch(/does not answer \(ECONNREFUSED\)/);
});
