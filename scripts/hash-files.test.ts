import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashFiles } from "#scripts/hash-files.mjs";

describe("hashFiles", () => {
  let folder: string;
  const hash = () => hashFiles(folder, ["app", "package.json", "missing"], /\.test\.ts$/);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "glasspost-hash-"));
    mkdirSync(join(folder, "app", "numbers"), { recursive: true });
    writeFileSync(join(folder, "app", "numbers", "page.tsx"), "page");
    writeFileSync(join(folder, "package.json"), "{}");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("is the same for the same files", () => {
    expect(hash()).toBe(hash());
    expect(hash()).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ["a file changes", () => writeFileSync(join(folder, "app", "numbers", "page.tsx"), "gape")],
    ["a file is added", () => writeFileSync(join(folder, "app", "empty.ts"), "")],
    ["a missing file appears", () => writeFileSync(join(folder, "missing"), "")],
    ["a file is removed", () => rmSync(join(folder, "app", "numbers", "page.tsx"))],
    [
      "a file moves",
      () => {
        rmSync(join(folder, "app", "numbers", "page.tsx"));
        writeFileSync(join(folder, "app", "page.tsx"), "page");
      },
    ],
  ])("differs when %s", (_what, change) => {
    const before = hash();
    change();

    expect(hash()).not.toBe(before);
  });

  it.each([
    ["a skipped file", "app/find.test.ts"],
    ["a file outside of the entries", "README.md"],
  ])("does not see %s", (_what, file) => {
    const before = hash();
    writeFileSync(join(folder, file), "text");

    expect(hash()).toBe(before);
  });
});
