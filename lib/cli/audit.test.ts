import { expect, test } from "vitest";
import { changeDatabaseFile } from "#db/testing/database.ts";
import { commandLine, jsonLines } from "#lib/cli/test-command-line.ts";
import { readNamedCsv } from "#lib/testing/read-csv.ts";

const { run, path } = commandLine();

const NUMBERS = ["+17875550101", "+17875550102", "+17875550103"];
const DISARM = ["drop trigger audit_entries_kept", "drop trigger audit_entries_unchanged"];

const verify = async (...args: string[]) => {
  const { code, out, err } = await run(["audit", "verify", "--json", ...args]);
  return { code, ...jsonLines(out + err)[0] };
};

test("verifies, lists and exports what commands have done", async () => {
  expect(await verify()).toMatchObject({ code: 0, entries: 0, newest: null });
  await run(["number", "add", ...NUMBERS]);
  const listed = await run(["audit", "list", "--json", "--action", "number.", "--limit", "2"]);
  expect(jsonLines(listed.out)).toMatchObject([
    { id: 3, actor: "system:cli", action: "number.add", subject: "17875550103" },
    { id: 2, subject: "17875550102" },
  ]);
  const text = await run(["audit", "list", "--subject", "17875550101"]);
  expect(text.out).toMatch(
    /^1 {2}\S+Z {2}system:cli {2}number\.add {2}17875550101 {2}\{"country":"PR"/,
  );
  const csv = await run(["audit", "export"]);
  expect(readNamedCsv(csv.out)).toHaveLength(3);
  const json = await run(["audit", "export", "--format", "json", "--actor", "nobody"]);
  expect(JSON.parse(json.out)).toEqual([]);
  const noted = jsonLines(listed.out)[0]!.hash as string;
  expect(await verify("--expect", noted)).toMatchObject({ code: 0, newest: noted, whole: true });
  const wrong = await run(["audit", "verify", "--expect", "abc"]);
  expect(wrong.code).toBe(2);
});

test("ends with 1 at a file that somebody changed past the program", async () => {
  await run(["number", "add", ...NUMBERS]);
  const { newest } = (await verify()) as unknown as { newest: string };
  const file = path("test.db");
  changeDatabaseFile(file, ...DISARM, "delete from audit_entries where id = 3");
  expect(await verify()).toMatchObject({ code: 0, entries: 2 });
  expect(await verify("--expect", newest)).toMatchObject({ code: 1, error: { code: "tampered" } });
  changeDatabaseFile(file, "update audit_entries set subject = 'x' where id = 1");
  expect(await verify()).toMatchObject({ code: 1, error: { code: "tampered", brokenAt: 1 } });
  const { err } = await run(["audit", "verify"]);
  expect(err).toContain("tampered with: entry 1 is not what its hash says");
});
