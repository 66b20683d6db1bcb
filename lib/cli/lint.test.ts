import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";

const { run, path } = commandLine();

describe("glasspost lint", () => {
  test("judges a file, says why with the rule, and needs no database", async () => {
    writeFileSync(path("a.txt"), "Your Faro code is {{code}}.\r\n\r\n@faro.example #{{code}}\r\n");
    const { code, out, err } = await run(["lint", path("a.txt")], "", {
      DATABASE_URL: "file:/nowhere/there/is/none.db",
    });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("a.txt: GSM-7, 1 SMS, 112 left");
    expect(out).toContain("The last line binds the code to faro.example");
    expect(out).toMatch(/advice {3}It does not say .*\n +https:\/\//);
  });

  test("fails on an error, and with --strict on a warning", async () => {
    const warned = "Your code is 482913";
    expect((await run(["lint", "-"], "No number here")).code).toBe(1);
    expect((await run(["lint", "-"], warned)).code).toBe(0);
    expect((await run(["lint", "--strict", "-"], warned)).code).toBe(1);
  });

  test("takes each line for a template, as JSON, with what is known of them", async () => {
    const { code, out } = await run(
      ["lint", "--lines", "--json", "--host", "faro.example", "--code-length", "4", "-"],
      "Your Faro code is %s\n\n@other.example #482913\n",
    );
    const verdicts = jsonLines(out);
    expect(code).toBe(1);
    expect(verdicts.map(({ name }) => name)).toEqual(["standard input:1", "standard input:3"]);
    expect(verdicts[0]).toMatchObject({ encoding: "gsm-7", codes: [{ code: "4829" }] });
    expect(verdicts[1]).toHaveProperty("findings.0.kind", "origin-bound-other-host");
  });

  test.each([
    [["lint"], 2],
    [["lint", "--code-length", "3", "-"], 2],
    [["lint", "--language", "tlh", "-"], 2],
    [["lint", "nothing-there.txt"], 1],
    [["lint", "."], 1],
  ])("refuses %j with %i", async (args, code) => {
    const { code: given, err } = await run([...args, "--json"]);
    expect(given).toBe(code);
    expect(jsonLines(err)[0]).toHaveProperty("error.message");
  });

  test("shows a terminal nothing that it could act on", async () => {
    const { out } = await run(["lint", "-"], "\u001b[2J\u202eFaro\u0007: code 482913 “x”");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
