import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { productNode } from "#scripts/project.mjs";

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

type Run = { code: number | null; out: string; err: string };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "glasspost-cli-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function start(args: string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(productNode, [main, ...args], {
    env: { ...process.env, DATABASE_URL: `file:${folder}/test.db`, ...env },
  });
}

async function run(args: string[], input = "", env: Record<string, string> = {}): Promise<Run> {
  const child = start(args, env);
  const ended = once(child, "close");
  child.stdin?.on("error", () => {});
  child.stdin?.end(input);
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  const [code] = await ended;
  return { code, out, err };
}

function lines(out: string): Record<string, unknown>[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

describe("the command line", { timeout: 60_000 }, () => {
  test.each([
    [["--help"], ["source", "number", "send", "otp", "migrate", "seed", "Exit codes"]],
    [
      ["source", "--help"],
      ["add", "list", "rotate-secret", "remove"],
    ],
    [
      ["source", "add", "--help"],
      ["--provider", "--auth", "--secret", "--public-url", "--register-numbers", "--json"],
    ],
    [
      ["source", "rotate-secret", "--help"],
      ["--secret", "--grace", "--json"],
    ],
    [
      ["number", "add", "--help"],
      ["--country", "--reserve", "--json", "Examples:"],
    ],
    [
      ["number", "import", "--help"],
      ["<file>", "--json", "Examples:"],
    ],
    [
      ["number", "list", "--help"],
      ["--status", "cooling", "--json"],
    ],
    [
      ["number", "retire", "--help"],
      ["<number>", "410", "--json"],
    ],
    [
      ["send", "--help"],
      ["--from", "--to", "--text", "--id", "--sent-at", "--url", "--json"],
    ],
    [
      ["otp", "--help"],
      ["text", "sender", "--json", "Examples:"],
    ],
  ])("explains %j", async (args, words) => {
    const { code, out, err } = await run(args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const word of words) expect(out).toContain(word);
  });

  test.each([
    [[], /^Usage: [^]*Name a command\.\n$/],
    [["sourc"], /^Unknown command 'sourc' \(Did you mean source\?\)\n$/],
    [["source", "add", "a"], /^Required option '--provider <kind>' not specified\n$/],
    [["source", "add", "a", "--provider", "pigeon"], /pigeon.* Allowed choices are generic/],
    [["source", "rotate-secret", "a", "--grace", "-1"], /hours from 0 to/],
    [["number", "add", "+17875550101", "pigeon"], /must be a phone number/],
    [["number", "add", "+17875550101", "--country", "QQ"], /ISO 3166-1/],
    [["number", "add", "\x1b[2J"], /^[^\x1b]*$/],
    [["send", "a", "--from", "a", "--to", "b", "--text", "c", "--url", "ftp://a"], /--url/],
    [["send", "a", "--from", "a", "--to", "b", "--text", "c", "--sent-at", "noon"], /instant/],
  ])("answers %j with one sentence and exit code 2", async (args, sentence) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("prints a mistake as JSON when asked to", async () => {
    const { code, out, err } = await run(["source", "ad", "--json"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(JSON.parse(err)).toEqual({
      error: { code: "usage", message: "Unknown command 'ad' (Did you mean add?)" },
    });
  });

  test("says what is wrong with the configuration", async () => {
    const { code, err } = await run(["migrate"], "", { PORT: "many", DEMO: "maybe" });
    expect(code).toBe(1);
    expect(err).toBe("PORT must be a whole number from 1 to 65535.\nDEMO must be on or off.\n");
  });

  test("says that a file is not a database", async () => {
    writeFileSync(join(folder, "test.db"), "words, words, words ".repeat(100));
    const { code, err } = await run(["number", "list"]);
    expect(code).toBe(1);
    expect(err).toBe("The file that DATABASE_URL names is not a sound database.\n");
  });

  test("migrates once", async () => {
    const [first] = lines((await run(["migrate", "--json"])).out);
    expect(first?.migrations).toBeGreaterThan(0);
    const [second] = lines((await run(["migrate", "--json"])).out);
    expect(second).toMatchObject({ migrations: 0 });
  });

  test("adds, lists, rotates and removes a source", async () => {
    const env = { PUBLIC_URL: "https://sms.example.com" };
    const added = await run(["source", "add", "shop", "--provider", "generic", "--json"], "", env);
    expect(JSON.parse(added.out)).toEqual({
      id: "shop",
      secret: expect.stringMatching(/^[\w-]{32}$/),
      url: "https://sms.example.com/api/ingest/shop",
    });
    const again = await run(["source", "add", "shop", "--provider", "generic"]);
    expect(again).toMatchObject({ code: 1, err: "The source's id shop is taken.\n" });

    const list = await run(["source", "list", "--json"]);
    expect(lines(list.out)).toMatchObject([{ id: "shop", provider: "generic", auth: "bearer" }]);
    expect(list.out).not.toContain(JSON.parse(added.out).secret);

    const rotated = await run(["source", "rotate-secret", "shop", "--grace", "0", "--json"]);
    expect(JSON.parse(rotated.out)).toMatchObject({ id: "shop", previousValidUntil: null });
    expect(JSON.parse(rotated.out).secret).not.toBe(JSON.parse(added.out).secret);

    expect((await run(["source", "remove", "shop"])).code).toBe(0);
    const gone = await run(["source", "remove", "shop", "--json"]);
    expect(gone.code).toBe(1);
    expect(JSON.parse(gone.err)).toEqual({
      error: { code: "not-found", message: "There is no source shop." },
    });
  });

  test("adds, lists and retires numbers", async () => {
    const added = await run(["number", "add", "+1 787-555-0101", "+447700900123", "--json"]);
    expect(lines(added.out)).toEqual([
      { e164: "17875550101", added: true, country: "PR", status: "active" },
      { e164: "447700900123", added: true, country: "GB", status: "active" },
    ]);
    const again = await run(["number", "add", "+17875550101", "--reserve"]);
    expect(again).toMatchObject({ code: 0, out: "+1 787-555-0101 is known already.\n" });
    await run(["number", "retire", "+447700900123"]);
    const retired = await run(["number", "list", "--status", "retired", "--json"]);
    expect(lines(retired.out)).toMatchObject([{ e164: "447700900123", status: "retired" }]);
    const twice = await run(["number", "retire", "+447700900123"]);
    expect(twice.code).toBe(1);
    const all = await run(["number", "list"]);
    expect(all.out.match(/\+/g)).toHaveLength(2);
  });

  test("imports the good lines of a bad file, and tells the others", async () => {
    const file = [
      '\uFEFFNumber;Country;"Status"',
      '"+1 787 555 0102";pr;reserve',
      '"+17875550103',
      "pigeon",
      "",
      "+17875550104;QQ;",
      "+17875550105;;retired",
      "+17875550106;;;",
      "+17875550107",
      '"+17875550108""";;',
      '=cmd|"/C calc"!A0;;',
      `${"9".repeat(1_000_001)}`,
      '"+17875550109" ;"PR" ;ACTIVE',
      "+17875550107;;",
      "+17875550110",
    ].join("\r\n");
    const { code, out, err } = await run(["number", "import", "-", "--json"], file);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const result = JSON.parse(out);
    expect(result).toMatchObject({ added: 4, known: 1, rejected: 8 });
    expect(result.rejections.map(({ line }: { line: number }) => line)).toEqual([
      3, 4, 6, 7, 8, 10, 11, 12,
    ]);
    const list = lines((await run(["number", "list", "--json"])).out);
    expect(list.map(({ e164, status }) => [e164, status])).toEqual([
      ["17875550102", "reserve"],
      ["17875550107", "active"],
      ["17875550109", "active"],
      ["17875550110", "active"],
    ]);
  });

  test("imports one number per line, twice, with exit code 0", async () => {
    const file = join(folder, "numbers.txt");
    const count = 500;
    const numbers = Array.from(
      { length: count },
      (_, i) => `+447700900${String(i).padStart(3, "0")}`,
    );
    writeFileSync(file, numbers.join("\n"));
    const first = await run(["number", "import", file]);
    expect(first).toEqual({ code: 0, out: "500 added, 0 known already, 0 rejected.\n", err: "" });
    const second = await run(["number", "import", file, "--json"]);
    expect(JSON.parse(second.out)).toEqual({ added: 0, known: count, rejected: 0, rejections: [] });
    expect(lines((await run(["number", "list", "--json"])).out)).toHaveLength(count);
  });

  test("refuses a file whose first line names an unknown column, and one that is not there", async () => {
    const unknown = await run(["number", "import", "-"], "number,contry\n+17875550101,PR\n");
    expect(unknown.code).toBe(1);
    expect(unknown.err).toMatch(/^The first line may name the columns/);
    expect((await run(["number", "list"])).out).toBe("");
    const missing = await run(["number", "import", join(folder, "none.csv")]);
    expect(missing).toMatchObject({ code: 1, err: expect.stringMatching(/there is none\.\n$/) });
  });

  test("ends without a complaint when its reader goes", async () => {
    await run(["number", "import", "-"], "+17875550101\n+17875550102\n");
    const child = start(["number", "list"]);
    child.stdout?.destroy();
    const [err, [code]] = await Promise.all([text(child.stderr!), once(child, "close")]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  test("works twice at once on a database that is not there yet", async () => {
    const runs = await Promise.all(
      [0, 1, 2].map((i) => {
        const numbers = Array.from(
          { length: 60 },
          (_, n) => `+1787555${String(i * 40 + n).padStart(4, "0")}`,
        );
        return run(["number", "import", "-", "--json"], numbers.join("\n"));
      }),
    );
    expect(runs.map(({ code, err }) => ({ code, err }))).toEqual(
      Array.from({ length: 3 }, () => ({ code: 0, err: "" })),
    );
    const added = runs.map(({ out }) => JSON.parse(out).added).reduce((a, b) => a + b);
    expect(added).toBe(140);
    expect(lines((await run(["number", "list", "--json"])).out)).toHaveLength(140);
  });

  test("finds codes line by line without a database", async () => {
    const input = [
      JSON.stringify({ text: "Your code is 482 913", sender: "TikTok" }),
      "",
      "G-104417 is your code",
      "{broken",
      '{"text": 5}',
      JSON.stringify({ text: "\ud800 lunch at noon \u202e\u001b[2J" }),
    ].join("\n");
    const { code, out, err } = await run(["otp"], input, { DATABASE_URL: "file:/dev/null/none" });
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(lines(out)).toMatchObject([
      {
        codes: [{ code: "482913", raw: "482 913", start: 13, end: 20 }],
        format: "Your code is {d3} {d3}",
      },
      { codes: [{ code: "104417", raw: "G-104417" }] },
      { error: "Line 4: it begins like a JSON object and is not one." },
      { error: "Line 5: text must be the message's text." },
      { codes: [], purpose: null },
    ]);
    expect(out).not.toMatch(/[\x1b\u202e]/);
  });

  test("answers each line of otp as it comes", async () => {
    const child = start(["otp"]);
    for (const code of ["4829", "7310"]) {
      child.stdin?.write(`Your code is ${code}\n`);
      const [chunk] = await once(child.stdout!, "data");
      expect(String(chunk)).toContain(`"code":"${code}"`);
    }
    child.stdin?.end();
    const [code] = await once(child, "close");
    expect(code).toBe(0);
  });

  test("seeds an empty database once, and no other", async () => {
    const [first] = lines((await run(["seed", "--json"])).out);
    expect(first).toMatchObject({ seeded: true, source: "demo", number: "+17875550101" });
    const numbers = lines((await run(["number", "list", "--json"])).out);
    const [second] = lines((await run(["seed", "--json"])).out);
    expect(second).toMatchObject({ seeded: false, curl: first?.curl });
    expect(lines((await run(["number", "list", "--json"])).out)).toEqual(numbers);

    const env = { DATABASE_URL: `file:${folder}/real.db` };
    await run(["number", "add", "+447700900123"], "", env);
    const refused = await run(["seed"], "", env);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^The database holds numbers already/);
  });
});

describe("send", { timeout: 60_000 }, () => {
  test.each([
    ["generic", ["--auth", "bearer"]],
    ["generic", ["--auth", "standard-webhooks"]],
    ["twilio", ["--secret", "0123456789abcdef0123456789abcdef"]],
  ])("posts what a server takes for %s %j", async (provider, options) => {
    const { adapters } = await import("#lib/ingest/providers/index.ts");
    const adapter = adapters[provider as keyof typeof adapters];
    let secret = "";
    let verified: boolean | undefined;
    let parsed: unknown;
    const server = createServer(async (request, response) => {
      const given = {
        headers: new Headers(request.headers as Record<string, string>),
        body: await buffer(request),
        mediaType: request.headers["content-type"] ?? "",
      };
      const publicUrl = `http://localhost:${port}${request.url}`;
      const auth = provider === "twilio" ? "signature" : (options[1] as "bearer");
      verified = adapter.verify(given, { auth, secrets: [secret], publicUrl });
      parsed = adapter.parse(given);
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
      expect(verified).toBe(true);
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
