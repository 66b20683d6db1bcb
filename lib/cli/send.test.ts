import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { commandLine } from "#lib/cli/test-command-line.ts";
import type { Adapter } from "#lib/ingest/adapter.ts";
import { fetchText } from "#lib/ingest/fetch-text.ts";
import { adapters, type ProviderKind } from "#lib/ingest/providers/index.ts";
import { verifyRequest } from "#lib/ingest/verify-request.ts";

const { run } = commandLine();

describe("send", () => {
  test.each([
    ["generic", ["--auth", "bearer"]],
    ["generic", ["--auth", "standard-webhooks"]],
    ["twilio", ["--secret", "0123456789abcdef0123456789abcdef"]],
  ])("posts what a server takes for %s %j", async (provider, options) => {
    const adapter: Adapter = adapters[provider as ProviderKind];
    let secret = "";
    let verified: unknown;
    let parsed: unknown;
    const server = createServer(async (request, response) => {
      const given = {
        method: "POST" as const,
        query: "",
        headers: new Headers(request.headers as Record<string, string>),
        body: await buffer(request),
        mediaType: request.headers["content-type"] ?? "",
      };
      const publicUrl = `http://localhost:${port}${request.url}`;
      const auth = provider === "twilio" ? "signature" : (options[1] as "bearer");
      verified = await verifyRequest(adapter, given, {
        auth,
        secrets: [secret],
        publicUrl,
        settings: {},
        now: Date.now(),
        fetchText,
      });
      parsed = adapter.parse(given, {});
      response.writeHead(201, { "content-type": "application/json" });
      response.end('{"status":"stored","id":"msg_x"}');
    }).listen(0);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const env = { PUBLIC_URL: `http://localhost:${port}` };
    try {
      const added = await run(
        ["source", "add", "try", "--provider", provider, ...options, "--json"],
        "",
        env,
      );
      secret = JSON.parse(added.out).secret;
      const { code, out, err } = await run(
        [
          "send",
          "try",
          "--from",
          "+9009",
          "--to",
          "+17875550101",
          "--text",
          "Código 482913 &=✓",
          "--id",
          "a-1",
          "--json",
        ],
        "",
        env,
      );
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(JSON.parse(out)).toEqual({ status: 201, body: { status: "stored", id: "msg_x" } });
      expect(verified).toEqual({ ok: true });
      expect(parsed).toMatchObject([
        { from: "+9009", to: "+17875550101", text: "Código 482913 &=✓", providerId: "a-1" },
      ]);
    } finally {
      server.close();
    }
  });

  test("fails with the server's reason", async () => {
    const server = createServer((_, response) => {
      response.writeHead(422, { "content-type": "application/problem+json" });
      response.end(
        '{"detail":"The message has mistakes.","errors":[{"pointer":"/to","detail":"must be a number"}]}',
      );
    }).listen(0);
    await once(server, "listening");
    const url = `http://localhost:${(server.address() as AddressInfo).port}`;
    try {
      await run(["source", "add", "try", "--provider", "generic"]);
      const args = ["send", "try", "--from", "a", "--to", "b", "--text", "c", "--url", url];
      const { code, out, err } = await run(args);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toBe(
        "The server answered 422: The message has mistakes. /to must be a number.\n",
      );
    } finally {
      server.close();
    }
  });

  test("says when nothing answers, and when there is no such source", async () => {
    const args = [
      "send",
      "try",
      "--from",
      "a",
      "--to",
      "b",
      "--text",
      "c",
      "--url",
      "http://localhost:1",
    ];
    expect(await run(args)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^There is no source try/),
    });
    await run(["source", "add", "try", "--provider", "generic"]);
    expect(await run(args)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^Nothing answers at http:\/\/localhost:1/),
    });
  });
});
