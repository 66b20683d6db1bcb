import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";

const { start, run, path } = commandLine();

describe("the command line", () => {
  test.each([
    [
      ["--help"],
      [
        "source",
        "number",
        "message",
        "send",
        "simulate",
        "otp",
        "migrate",
        "reindex",
        "seed",
        "Exit codes",
      ],
    ],
    [["--help"], ["copy", "backup", "restore"]],
    [
      ["copy", "--help"],
      ["--from", "--to", "--compare", "--json", "Examples:"],
    ],
    [
      ["backup", "--help"],
      ["--to", "--force", "--with-key", "pg_dump", "--json", "Examples:"],
    ],
    [
      ["restore", "--help"],
      ["--from", "--force", "--json", "Examples:"],
    ],
    [
      ["source", "--help"],
      ["add", "list", "rotate-secret", "route", "routes", "doctor", "remove"],
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
      ["message", "--help"],
      ["hide", "delete", "redact"],
    ],
    [
      ["message", "redact", "--help"],
      ["<id>", "--text", "--reason", "--json", "Examples:"],
    ],
    [
      ["send", "--help"],
      ["--from", "--to", "--text", "--id", "--sent-at", "--url", "--json"],
    ],
    [
      ["simulate", "--help"],
      ["--scenario", "--source", "--secret", "--rate", "--seed", "--at", "missing-recipient"],
    ],
    [
      ["source", "doctor", "--help"],
      ["--list", "--nth", "--file", "--save", "--json", "Examples:"],
    ],
    [
      ["reindex", "--help"],
      ["--from-start", "--status", "--json", "Examples:"],
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
    [[], /^Usage: (.*\n)+Name a command\.\n$/],
    [["sourc"], /^Unknown command 'sourc' \(Did you mean source\?\)\n$/],
    [["source", "add", "a"], /^Required option '--provider <kind>' not specified\n$/],
    [["source", "add", "a", "--provider", "pigeon"], /pigeon.* Allowed choices are generic/],
    [["source", "rotate-secret", "a", "--grace", "-1"], /hours from 0 to/],
    [["number", "add", "+17875550101", "pigeon"], /must be a phone number/],
    [["number", "add", "+17875550101", "--country", "QQ"], /ISO 3166-1/],
    [["message", "hide", "msg_x"], /^Required option '--reason <text>' not specified\n$/],
    [["message", "hide", "msg_x", "--reason", " "], /--reason.* 1 to 500 characters/],
    [["message", "redact", "msg_x", "--reason", "a"], /^Required option '--text <words>'/],
    [["message", "redact", "msg_x", "--reason", "a", "--text", ""], /must not be empty/],
    [["number", "add", "\x1b[2J"], /^Command-argument value .\uFFFD\[2J/],
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
    writeFileSync(path("test.db"), "words, words, words ".repeat(100));
    const { code, err } = await run(["number", "list"]);
    expect(code).toBe(1);
    expect(err).toBe("The file that DATABASE_URL names is not a sound database.\n");
  });

  test("migrates once", async () => {
    const [first] = jsonLines((await run(["migrate", "--json"])).out);
    expect(first?.migrations).toBeGreaterThan(0);
    const [second] = jsonLines((await run(["migrate", "--json"])).out);
    expect(second).toMatchObject({ migrations: 0 });
  });

  test("adds, lists, rotates and removes a source", async () => {
    const env = { PUBLIC_URL: "https://sms.example.com" };
    const added = await run(["source", "add", "shop", "--provider", "generic", "--json"], "", env);
    expect(JSON.parse(added.out)).toEqual({
      id: "shop",
      secret: expect.stringMatching(/^[\w-]{32}$/),
      url: "https://sms.example.com/api/ingest/shop",
      assurance: "sender",
      covers: expect.stringContaining("nothing of what is sent"),
      weAdd: expect.stringContaining("any address"),
    });
    const again = await run(["source", "add", "shop", "--provider", "generic"]);
    expect(again).toMatchObject({ code: 1, err: "The source's id shop is taken.\n" });

    const list = await run(["source", "list", "--json"]);
    expect(jsonLines(list.out)).toMatchObject([
      { id: "shop", provider: "generic", auth: "bearer" },
    ]);
    expect(list.out).not.toContain(JSON.parse(added.out).secret);

    const routed = await run(["source", "route", "shop", "phone/1", "+17875550101"]);
    expect(routed.out).toBe("The device phone/1 of shop stands for +1 787-555-0101.\n");
    const routes = await run(["source", "routes", "shop", "--json"]);
    expect(jsonLines(routes.out)).toEqual([{ device: "phone/1", e164: "17875550101" }]);
    expect((await run(["source", "route", "shop", "phone/1"])).code).toBe(2);
    expect((await run(["source", "route", "shop", "phone/1", "--remove"])).code).toBe(0);
    expect(await run(["source", "route", "shop", "phone/1", "--remove"])).toMatchObject({
      code: 1,
      err: "The device phone/1 of shop stands for no number.\n",
    });
    const words = await run(["source", "list"]);
    expect(words.out).toContain("sender known, body not signed");

    const rotated = await run(["source", "rotate-secret", "shop", "--grace", "0", "--json"]);
    expect(JSON.parse(rotated.out)).toMatchObject({ id: "shop", previousValidUntil: null });
    expect(JSON.parse(rotated.out).secret).not.toBe(JSON.parse(added.out).secret);

    const key = { DATA_KEY: Buffer.alloc(32, 7).toString("base64") };
    const otherKey = await run(["source", "rotate-secret", "shop"], "", key);
    expect(otherKey).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^The key is not the one/),
    });

    expect((await run(["source", "remove", "shop"])).code).toBe(0);
    const gone = await run(["source", "remove", "shop", "--json"]);
    expect(gone.code).toBe(1);
    expect(JSON.parse(gone.err)).toEqual({
      error: { code: "not-found", message: "There is no source shop." },
    });
  });

  test("adds, lists and retires numbers", async () => {
    const added = await run(["number", "add", "+1 787-555-0101", "+447700900123", "--json"]);
    expect(jsonLines(added.out)).toEqual([
      { e164: "17875550101", added: true, country: "PR", status: "active" },
      { e164: "447700900123", added: true, country: "GB", status: "active" },
    ]);
    const again = await run(["number", "add", "+17875550101", "--reserve"]);
    expect(again).toMatchObject({ code: 0, out: "+1 787-555-0101 is known already.\n" });
    await run(["number", "retire", "+447700900123"]);
    const retired = await run(["number", "list", "--status", "retired", "--json"]);
    expect(jsonLines(retired.out)).toMatchObject([{ e164: "447700900123", status: "retired" }]);
    const twice = await run(["number", "retire", "+447700900123"]);
    expect(twice.code).toBe(1);
    const all = await run(["number", "list"]);
    expect(all.out.match(/\+/g)).toHaveLength(2);
  });

  test("imports nothing of a bad file, and tells each line that is wrong", async () => {
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
    ];
    const { code, out, err } = await run(["number", "import", "-", "--json"], file.join("\r\n"));
    expect({ code, err }).toEqual({ code: 1, err: "" });
    const result = JSON.parse(out);
    expect(result).toMatchObject({ added: 0, known: 0 });
    const wrong = [3, 4, 6, 7, 8, 10, 11, 12, 14];
    expect(result.mistakes.map(({ line }: { line: number }) => line)).toEqual(wrong);
    expect(result.mistakes.at(-1).mistake).toBe("repeats the number of line 9");
    expect((await run(["number", "list"])).out).toBe("");

    const good = file.filter((_, i) => !wrong.includes(i + 1)).join("\r\n");
    const second = await run(["number", "import", "-"], good);
    expect(second).toEqual({ code: 0, out: "4 added, 0 known already.\n", err: "" });
    const list = jsonLines((await run(["number", "list", "--json"])).out);
    expect(list.map(({ e164, status }) => [e164, status])).toEqual([
      ["17875550102", "reserve"],
      ["17875550107", "active"],
      ["17875550109", "active"],
      ["17875550110", "active"],
    ]);
  });

  test("imports one number per line, twice, with exit code 0", async () => {
    const file = path("numbers.txt");
    const count = 500;
    const numbers = Array.from(
      { length: count },
      (_, i) => `+447700900${String(i).padStart(3, "0")}`,
    );
    writeFileSync(file, numbers.join("\n"));
    const first = await run(["number", "import", file]);
    expect(first).toEqual({ code: 0, out: "500 added, 0 known already.\n", err: "" });
    const second = await run(["number", "import", file, "--json"]);
    expect(JSON.parse(second.out)).toEqual({ added: 0, known: count, mistakes: [] });
    expect(jsonLines((await run(["number", "list", "--json"])).out)).toHaveLength(count);
  });

  test("refuses a file whose first line names an unknown column, and one that is not there", async () => {
    const unknown = await run(["number", "import", "-"], "number,contry\n+17875550101,PR\n");
    expect(unknown.code).toBe(1);
    expect(unknown.err).toMatch(/^The first line may name the columns/);
    expect((await run(["number", "list"])).out).toBe("");
    const missing = await run(["number", "import", path("none.csv")]);
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
    expect(jsonLines((await run(["number", "list", "--json"])).out)).toHaveLength(140);
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
    expect(jsonLines(out)).toMatchObject([
      {
        codes: [{ code: "482913", raw: "482 913", start: 13, end: 20 }],
        format: "Your code is {d3} {d3}",
      },
      { codes: [{ code: "104417", raw: "G-104417" }] },
      { error: "Line 4: it begins like a JSON object and is not one." },
      { error: "Line 5: text must be the message's text." },
      { codes: [], purpose: null },
    ]);
    expect(out).not.toContain("\x1b");
    expect(out).not.toContain("\u202e");
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
    const [first] = jsonLines((await run(["seed", "--json"])).out);
    expect(first).toMatchObject({ seeded: true, source: "demo", number: "+17875550101" });
    const numbers = jsonLines((await run(["number", "list", "--json"])).out);
    const [second] = jsonLines((await run(["seed", "--json"])).out);
    expect(second).toMatchObject({ seeded: false, curl: first?.curl });
    expect(jsonLines((await run(["number", "list", "--json"])).out)).toEqual(numbers);

    const env = { DATABASE_URL: `file:${path("real.db")}` };
    await run(["number", "add", "+447700900123"], "", env);
    const refused = await run(["seed"], "", env);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^The database holds numbers already/);
  });
});
