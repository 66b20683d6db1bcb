import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hintScripts } from "./hint-scripts.mjs";

let folder: string;
const scripts = { "a.js": "go();\n", "b.js": '"ü";\n', "other.js": "wait();\n" };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "glasspost-scripts-"));
  mkdirSync(join(folder, "chunks"));
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(folder, "chunks", name), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

test("marks the scripts that every page begins with, once, and no others", async () => {
  const rootMainFiles = ["chunks/a.js", "chunks/b.js"];
  writeFileSync(join(folder, "build-manifest.json"), JSON.stringify({ rootMainFiles }));
  expect(await hintScripts(folder)).toBe(2);
  expect(await hintScripts(folder)).toBe(0);
  const texts = readdirSync(join(folder, "chunks")).map((name) =>
    readFileSync(join(folder, "chunks", name), "utf8"),
  );
  expect(texts).toEqual([
    "//# allFunctionsCalledOnLoad\ngo();\n",
    '//# allFunctionsCalledOnLoad\n"ü";\n',
    "wait();\n",
  ]);
});

test("has nothing to mark without a build", async () => {
  expect(await hintScripts(folder)).toBe(0);
});
