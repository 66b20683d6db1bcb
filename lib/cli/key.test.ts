import { describe, expect, test } from "vitest";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";

const { run } = commandLine();

const jsonOf = (out: string) => jsonLines(out)[0] as Record<string, unknown>;

describe("key", () => {
  test("makes, lists and ends keys", async () => {
    await run(["admin", "create", "maria", "--role", "member"]);
    expect((await run(["key", "list"])).err).toContain("There is no key yet");
    const made = await run(["key", "create", "maria", "--name", "nightly tests", "--days", "90"]);
    expect(made).toMatchObject({ code: 0, err: "" });
    const [, key] = /^Key {6}(gpk_\w{51})$/m.exec(made.out)!;
    const second = await run(
      // biome-ignore format: as it is typed
      ["key", "create", "Maria", "--name", "all", "--scope", "stream", "--scope", "leases", "--daily-messages", "0", "--json"],
    );
    expect(jsonOf(second.out)).toMatchObject({
      id: 2,
      scopes: ["stream", "leases"],
      key: expect.stringMatching(/^gpk_/),
      expiresAt: null,
    });
    const listed = await run(["key", "list", "--json"]);
    expect(jsonLines(listed.out)).toMatchObject([
      { id: 2, account: "maria", state: "good", dailyMessages: 0, hasOwnQuota: true },
      { id: 1, account: "maria", state: "good", name: "nightly tests", lastUsedAt: null },
    ]);
    expect(listed.out).not.toContain(key!.slice(12));
    expect((await run(["key", "end", "1"])).out).toBe("Key 1 (nightly tests) is ended.\n");
    expect((await run(["key", "end", "1"])).out).toBe("Key 1 is ended already.\n");
    expect((await run(["key", "list"])).out).toMatch(/^ {4}1 {2}gpk_\w{8} {2}maria {17}ended/m);
  });

  test("says what is wrong", async () => {
    await run(["admin", "create", "maria", "--role", "member"]);
    const wrong = [
      { args: ["create", "nobody", "--name", "x"], code: 1, err: "no account" },
      { args: ["create", "maria"], code: 2, err: "--name" },
      { args: ["create", "maria", "--name", " "], code: 1, err: "1 to 60 characters" },
      { args: ["create", "maria", "--name", "x", "--scope", "all"], code: 2, err: "read, stream" },
      { args: ["create", "maria", "--name", "x", "--days", "0"], code: 2, err: "1 to 3650" },
      { args: ["end", "9"], code: 1, err: "no such key" },
      { args: ["end", "x"], code: 2, err: "whole number" },
    ];
    for (const { args, code, err } of wrong) {
      const ended = await run(["key", ...args]);
      expect(ended, args.join(" ")).toMatchObject({ code, out: "" });
      expect(ended.err).toContain(err);
    }
  });
});
