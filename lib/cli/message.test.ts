import { describe, expect, test } from "vitest";
import { openFile } from "#db/sqlite/open-file.ts";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";
import { loadKeyring } from "#lib/keys/keyring.ts";
import { sms, store } from "#lib/testing/inbox.ts";

const { run, path } = commandLine();

/** Stores messages in the command line's own database, as its server would. */
async function receive(...texts: string[]): Promise<string[]> {
  await run(["number", "add", "+17875550101"]);
  const db = openFile(`file:${path("test.db")}`);
  const keyring = loadKeyring("", path("test.db.key"));
  const ctx = { db, keyring, actor: { kind: "source", name: "harbour" }, now: Date.now } as const;
  try {
    const results = await store(ctx, ...texts.map((text) => sms({ text })));
    return results.map((result) => ("id" in result ? result.id : result.status));
  } finally {
    db.close();
  }
}

/** What the public copies are now. */
function copies(): unknown[] {
  const db = openFile(`file:${path("test.db")}`);
  try {
    return db.driver.prepare("select text from messages order by id").pluck().all();
  } finally {
    db.close();
  }
}

const because = ["--reason", "names a person"];

describe("message", () => {
  test("hides a message once, with exit code 0 both times", async () => {
    const [id = "", other = ""] = await receive("the boat of Maria", "the other boat");
    expect(await run(["message", "hide", id, ...because])).toEqual({
      code: 0,
      out: `${id} is hidden.\n`,
      err: "",
    });
    expect(await run(["message", "hide", id, ...because])).toEqual({
      code: 0,
      out: `${id} is not listed: nothing changed.\n`,
      err: "",
    });
    const json = await run(["message", "hide", other, ...because, "--json"]);
    expect(jsonLines(json.out)).toEqual([{ id: other, hidden: true }]);
    expect(copies()).toEqual(["", ""]);
  });

  test("deletes a message, and says afterwards that there is none", async () => {
    const [id = ""] = await receive("the boat of Maria", "the other boat");
    expect(await run(["message", "delete", id, ...because])).toEqual({
      code: 0,
      out: `${id} is deleted.\n`,
      err: "",
    });
    expect(copies()).toEqual(["the other boat"]);
    const again = await run(["message", "delete", id, ...because, "--json"]);
    expect({ code: again.code, out: again.out }).toEqual({ code: 1, out: "" });
    expect(JSON.parse(again.err)).toEqual({
      error: { code: "not-found", message: `There is no message ${id}.` },
    });
  });

  test("redacts several texts, or none when one does not occur", async () => {
    const [id = ""] = await receive("Maria, the boat of Maria Velez");
    const wrong = await run([
      ...["message", "redact", id, "--text", "Maria", "--text", "Vélez"],
      ...because,
    ]);
    expect(wrong).toEqual({
      code: 1,
      out: "",
      err: `The text of ${id} does not hold "Vélez".\n`,
    });
    expect(copies()).toEqual(["Maria, the boat of Maria Velez"]);

    const args = ["message", "redact", id, "--text", "Maria", "--text", "Velez", ...because];
    expect(await run(args)).toEqual({
      code: 0,
      out: `3 places of ${id} are redacted.\n`,
      err: "",
    });
    expect(copies()).toEqual(["█████, the boat of █████ █████"]);
    const last = await run(["message", "redact", id, "--text", "boat", ...because, "--json"]);
    expect(jsonLines(last.out)).toEqual([{ id, places: 1 }]);
  });

  test.each([
    ["hide", "msg_x"],
    ["delete", "17875550101"],
    ["redact", "\u001b[2J"],
  ])("answers %s of an id that nobody has with one sentence and exit code 1", async (verb, id) => {
    const texts = verb === "redact" ? ["--text", "boat"] : [];
    const { code, out, err } = await run(["message", verb, id, ...texts, ...because]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe(`There is no message ${id.replace("\u001b", "\uFFFD")}.\n`);
  });
});
