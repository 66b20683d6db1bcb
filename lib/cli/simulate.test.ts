import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { commandLine } from "#lib/cli/test-command-line.ts";
import { twilio } from "#lib/ingest/providers/twilio.ts";
import { asReceived } from "#lib/simulate/as-received.ts";

const { run } = commandLine();
const SECRET = "0123456789abcdef0123456789abcdef";

/** A server that verifies as a source of Twilio's with this secret would, and keeps what came. */
async function twilioServer() {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    bodies.push(body.toString("utf8"));
    const headers = request.headers as Record<string, string>;
    const verdict = await twilio.verify(asReceived({ method: "POST", query: "", headers, body }), {
      auth: "signature",
      secrets: [SECRET],
      publicUrl: `${url}${request.url}`,
      settings: {},
      now: Date.now(),
      fetchText: async () => "",
    });
    response.writeHead(verdict.ok ? 200 : 401).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { url, bodies, env: { PUBLIC_URL: url } };
}

describe("simulate", () => {
  test("sends a source's scenarios and says what the pages show, the same bytes for a seed", async () => {
    const { bodies, env } = await twilioServer();
    await run(["source", "add", "shop", "--provider", "twilio", "--secret", SECRET], "", env);
    await run(["number", "add", "+17875550101"], "", env);
    const args = ["simulate", "twilio", "--scenario", "single", "duplicate", "wrong-signature"];
    const seeded = [...args, "--seed", "5", "--at", "2026-11-22T10:30:00Z", "--json"];
    const first = await run(seeded, "", env);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(first.out)).toMatchObject({
      seed: 5,
      at: "2026-11-22T10:30:00.000Z",
      unexpected: 0,
      messages: 2,
      found: 2,
      shown: { 17875550101: 2 },
    });
    const sent = bodies.splice(0);
    expect((await run(seeded, "", env)).out).toBe(first.out);
    expect(bodies).toEqual(sent);
    const told = await run(args, "", env);
    expect(told.err).toMatch(/^shop +single +200\nshop +duplicate +200\n/);
    expect(told.out).toContain("0 not answered as expected");
    expect(told.out).toMatch(/The pages show 2 messages of it, a search for zq\w+ finds 2\./);
  });

  test("needs no database with a secret and an address", async () => {
    const { url, bodies } = await twilioServer();
    const database = { DATABASE_URL: "file:/dev/null/none" };
    const address = `${url}/api/ingest/any`;
    const args = [
      "simulate",
      "twilio",
      "--secret",
      SECRET,
      "--url",
      address,
      "--to",
      "+17875550101",
    ];
    const burst = [...args, "--scenario", "burst", "--rate", "50", "--seconds", "1", "--json"];
    const { code, out } = await run(burst, "", database);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ requests: 50, unexpected: 0, messages: 50 });
    expect(bodies).toHaveLength(50);
  });

  test("fails when an answer is another than it has to be, and says which", async () => {
    const { url } = await twilioServer();
    const address = `${url}/api/ingest/any`;
    const args = ["simulate", "twilio", "--secret", `${SECRET}-not`, "--url", address];
    const { code, err } = await run([...args, "--to", "+17875550101"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^twilio +single +401 {2}expected to be taken\n$/);
  });

  test.each([
    [["simulate", "pigeon"], 2, /must be all or one of generic/],
    [["simulate", "all"], 1, /There is no source: npx glasspost source add/],
    [["simulate", "twilio", "--source", "none"], 1, /There is no source none\./],
    [["simulate", "twilio", "--secret", SECRET], 1, /--url and --to/],
    [["simulate", "twilio", "--scenario", "tide"], 2, /tide/],
    [["simulate", "twilio", "--rate", "fast"], 2, /whole number/],
  ])("refuses %j", async (args, code, reason) => {
    expect(await run(args)).toMatchObject({ code, out: "", err: expect.stringMatching(reason) });
  });

  test("asks for a number, and for a device where the provider names one", async () => {
    await run(["source", "add", "phone", "--provider", "textbee"]);
    const args = ["simulate", "textbee", "--url", "http://localhost:1"];
    expect((await run(args)).err).toMatch(/^There is no number yet/);
    await run(["number", "add", "+17875550101"]);
    expect((await run(args)).err).toMatch(/npx glasspost source route phone <device> <number>/);
    expect((await run(["simulate", "twilio", "--source", "phone"])).err).toBe(
      "The source phone is one of textbee, not of twilio.\n",
    );
    await run(["source", "route", "phone", "66f0", "+17875550101"]);
    const unanswered = await run(args);
    expect(unanswered).toMatchObject({ code: 1, err: expect.stringMatching(/no answer/) });
  });
});
