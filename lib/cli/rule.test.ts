import { describe, expect, test } from "vitest";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";

const { run } = commandLine();

describe("rule", () => {
  test("lists, adds, switches and removes rules", async () => {
    const added = await run(["rule", "add", "Casinos", "--action", "hide", "--words", "casino"]);
    expect(added).toMatchObject({ code: 0, err: "" });
    const list = jsonLines((await run(["rule", "list", "--json"])).out) as { id: number }[];
    expect(list).toHaveLength(6);
    const [first, bank] = list;
    expect(first).toMatchObject({ name: "Casinos", isOn: true, condition: { words: ["casino"] } });
    expect((await run(["rule", "list"])).out).toContain(
      "on   hide              0  Casinos: words: casino",
    );
    const id = String(first!.id);
    expect((await run(["rule", "off", id])).out).toBe(`Rule ${id} is off.\n`);
    expect((await run(["rule", "off", id])).out).toBe(`Rule ${id} is off already.\n`);
    expect((await run(["rule", "on", id])).out).toBe(`Rule ${id} is on.\n`);
    expect((await run(["rule", "remove", id])).out).toBe(`Rule ${id} is removed.\n`);
    expect((await run(["rule", "remove", id])).code).toBe(1);
    expect((await run(["rule", "remove", String(bank!.id)])).err).toContain("switched off");
  });

  test("tries a rule, and says what is wrong with one", async () => {
    const tried = await run(["rule", "try", "--action", "withhold", "--pattern", "spins?"]);
    expect(tried).toMatchObject({ code: 0, out: "It matches 0 of 0 messages of the last week.\n" });
    const wrong = await run(["rule", "try", "--action", "withhold", "--pattern", "("]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain("pattern");
    expect((await run(["rule", "try", "--action", "love"])).code).not.toBe(0);
    expect((await run(["rule", "on", "x"])).code).not.toBe(0);
  });
});
