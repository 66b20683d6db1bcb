import { describe, expect, test } from "vitest";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";

const { run } = commandLine();

describe("numbers and pools", { timeout: 240_000 }, () => {
  test("move, are corrected and probed, and say why not", async () => {
    await run(["number", "add", "+17875550101"]);
    await run(["number", "add", "+17875550102", "--reserve"]);
    const statuses = async () =>
      jsonLines((await run(["number", "list", "--json"])).out).map(({ status }) => status);
    expect(await run(["number", "rotate", "+17875550101", "--reason", "old"])).toEqual({
      code: 0,
      out: "+1 787-555-0101 cools; +1 787-555-0102 is in its place.\n",
      err: "",
    });
    expect(await statuses()).toEqual(["cooling", "active"]);
    const early = await run(["number", "return", "+17875550101"]);
    expect(early).toMatchObject({ code: 1, err: expect.stringContaining("in quarantine until") });
    const none = await run(["number", "rotate", "+17875550102"]);
    expect(none).toMatchObject({ code: 1, err: expect.stringContaining("no number in reserve") });
    expect((await run(["number", "cool", "+17875550102"])).out).toBe(
      "+1 787-555-0102 is cooling.\n",
    );
    expect((await run(["number", "activate", "+17875550102"])).code).toBe(1);
    expect((await run(["number", "edit", "+17875550102", "--country", "none"])).code).toBe(0);
    expect((await run(["number", "edit", "+17875550102", "--source", "none-such"])).code).toBe(1);
    const { text } = JSON.parse(
      (await run(["number", "probe", "+17875550101", "--real", "--json"])).out,
    );
    expect(text).toMatch(/^Glasspost probe [a-z2-7]{16}$/);
    expect((await run(["number", "retire", "+17875550101"])).code).toBe(0);
    expect(await statuses()).toEqual(["retired", "cooling"]);
  });

  test("have policies, whose limits are set and taken away", async () => {
    expect((await run(["pool", "list"])).err).toMatch(/no pool yet/);
    await run(["number", "add", "+17875550101"]);
    const pool = "PR mobile-or-landline";
    expect((await run(["pool", "list"])).out).toMatch(/^PR .* 1 active, 0 in reserve, 0 cooling$/m);
    await run(["pool", "set", pool, "--max-age", "30", "--notice", "5", "--returns"]);
    await run(["pool", "set", pool, "--max-age", "none", "--min-delivering", "0.5"]);
    await run(["pool", "set", pool, "--min-reserve", "1"]);
    expect((await run(["pool", "list"])).out).toMatch(/^PR .* 1 active, 0 in reserve.*low$/m);
    const [card] = jsonLines((await run(["pool", "list", "--json"])).out);
    expect(card).toMatchObject({
      name: pool,
      policy: { maxAgeDays: null, minDeliveringShare: 0.5, noticeDays: 5, returns: true },
    });
    const wrong = await run(["pool", "set", pool, "--notice", "none", "--json"]);
    expect(wrong.code).toBe(1);
    expect((await run(["pool", "set", pool, "--max-age", "soon"])).code).toBe(2);
  });
});
