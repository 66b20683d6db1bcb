import { readFileSync, statSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commandLine } from "#lib/cli/test-command-line.ts";
import { dialects } from "#lib/simulate/dialects.ts";

const { run, path } = commandLine();
const SECRET = "0123456789abcdef0123456789abcdef";
const env = { PUBLIC_URL: "https://sms.example.com" };

function saved(publicUrl: string): string {
  const message = { from: "+9009", to: "+17875550101", text: "tide", id: "a", sentAt: null };
  const { body, ...request } = dialects.twilio.write([message], {
    auth: "signature",
    secret: SECRET,
    publicUrl,
    settings: {},
    now: Date.now(),
    nonce: "a",
  });
  const at = "2026-11-22T10:30:00.000Z";
  return JSON.stringify({ at, ...request, body: Buffer.from(body).toString("base64") });
}

describe("source doctor", () => {
  test("explains a saved request in words and as JSON, without its secret", async () => {
    await run(["source", "add", "twilio", "--provider", "twilio", "--secret", SECRET], "", env);
    const file = path("refused.json");
    writeFileSync(file, saved("http://sms.example.com/api/ingest/twilio"));
    const args = ["source", "doctor", "twilio", "--file", file];
    const told = await run(args, "", env);
    expect(told).toMatchObject({ code: 0, err: "" });
    expect(told.out).toContain("it begins with http, not https, as behind a proxy that ends TLS");
    expect(told.out).toContain("At byte 4, verified:  http»s://");
    expect(told.out).toMatch(/expected signature +\S{2}…\S{2} \(28 characters\)/);
    const json = await run([...args, "--json"], "", env);
    expect(JSON.parse(json.out)).toMatchObject({
      id: "twilio",
      verdict: "wrong-proof",
      causes: [{ ids: ["address-scheme"], difference: { byte: 4 } }],
    });
    expect(told.out + json.out).not.toContain(SECRET.slice(0, 12));
  });

  test("says that nothing was refused, and what a saved request is", async () => {
    await run(["source", "add", "twilio", "--provider", "twilio", "--secret", SECRET], "", env);
    const none = await run(["source", "doctor", "twilio"], "", env);
    expect(none).toMatchObject({ code: 1, out: "" });
    expect(none.err).toMatch(/^No refused request of this source is kept/);
    expect((await run(["source", "doctor", "twilio", "--list"], "", env)).code).toBe(0);
    const file = path("none.json");
    writeFileSync(file, "{}");
    const wrong = await run(["source", "doctor", "twilio", "--file", file, "--json"], "", env);
    expect(JSON.parse(wrong.err)).toMatchObject({ error: { code: "file" } });
    expect((await run(["source", "doctor", "none"], "", env)).err).toBe(
      "There is no source none.\n",
    );
    expect((await run(["source", "doctor", "twilio", "--nth", "0"], "", env)).code).toBe(2);
  });

  test("saves a request for nobody else to read, and over no other file", async () => {
    await run(["source", "add", "twilio", "--provider", "twilio", "--secret", SECRET], "", env);
    const [first, second] = [path("first.json"), path("second.json")];
    writeFileSync(first, saved("http://sms.example.com/api/ingest/twilio"));
    const args = ["source", "doctor", "twilio", "--file", first, "--save", second];
    expect((await run(args, "", env)).code).toBe(0);
    expect(statSync(second).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(second, "utf8"))).toMatchObject({ method: "POST" });
    expect(await run(args, "", env)).toMatchObject({
      code: 1,
      err: expect.stringContaining("it is there already"),
    });
  });
});
