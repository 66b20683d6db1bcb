import { describe, expect, test } from "vitest";
import { commandLine } from "#lib/cli/test-command-line.ts";

const { run } = commandLine();

const request = (id: number, method: string, params: object) =>
  `${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`;

const opening = request(1, "initialize", {
  protocolVersion: "2025-06-18",
  capabilities: {},
  clientInfo: { name: "test", version: "1" },
});

describe("mcp", () => {
  test("writes nothing but the protocol to standard output, and ends with its input", async () => {
    const { code, out, err } = await run(["mcp"], opening, { GLASSPOST_KEY: "" });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 1, result: { serverInfo: { name: "glasspost" } } });
    expect(err).toContain("GLASSPOST_KEY is empty");
    expect(await run(["mcp"], "", { GLASSPOST_KEY: "x" })).toEqual({ code: 0, out: "", err: "" });
  });

  test("goes on after what is no message", async () => {
    const junk = `no json\n{"jsonrpc":"2.0"}\n[]\n\u0000\n${"x".repeat(100_000)}\n`;
    const { code, out } = await run(["mcp"], junk + opening, { GLASSPOST_KEY: "x" });
    expect(code).toBe(0);
    const answers = out.trim().split("\n");
    expect(JSON.parse(answers.at(-1)!)).toMatchObject({ id: 1, result: {} });
  });

  test.each([
    ["GLASSPOST_URL", "localhost:3000"],
    ["GLASSPOST_URL", "ftp://sms.example.com"],
    ["GLASSPOST_URL", "https://name:word@sms.example.com"],
    ["GLASSPOST_KEY", "gpk_ö"],
    ["GLASSPOST_KEY", "gpk_a\r\nHost: b"],
  ])("does not begin with %s=%j", async (name, value) => {
    const { code, out, err } = await run(["mcp"], opening, { [name]: value });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(name);
  });
});
