import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findChromium, inPath } from "#scripts/find-chromium.mjs";

describe("findChromium", () => {
  let folder: string;
  let broken: Set<string>;
  let steps: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "glasspost-chromium-"));
    broken = new Set();
    steps = [];
    for (const name of ["first", "second"]) mkdirSync(join(folder, name));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (name: string) => {
    const file = join(folder, name);
    writeFileSync(file, "");
    return file;
  };

  /** A machine where a download or apt brings the named file, or nothing. */
  function find({ env = {}, download = "", apt = "" }) {
    return findChromium({
      env: { PATH: ["first", "second"].map((name) => join(folder, name)).join(delimiter), ...env },
      run: async (command: string) =>
        broken.has(command)
          ? { ok: true, output: "Install it with your package manager" }
          : { ok: true, output: "Chromium 156.0.8078.73" },
      playwrightPath: async () => join(folder, "own-chromium"),
      downloadWithPlaywright: async () => {
        steps.push("download");
        if (download) put(download);
      },
      installWithApt: async () => {
        steps.push("apt");
        if (apt) put(apt);
        return apt !== "";
      },
    });
  }

  it("takes the one that CHROMIUM_PATH names, before an installed one", async () => {
    put("first/chromium");
    const named = put("named");

    await expect(find({ env: { CHROMIUM_PATH: named } })).resolves.toBe(named);
  });

  it("says so when the one that CHROMIUM_PATH names does not run", async () => {
    const named = put("named");
    broken.add(named);
    put("first/chromium");

    await expect(find({ env: { CHROMIUM_PATH: named } })).rejects.toThrow(
      `CHROMIUM_PATH names ${named}, which does not run.`,
    );
  });

  it("takes an installed one that runs, without downloading", async () => {
    broken.add(put("first/chromium-browser"));
    const second = put("second/google-chrome");

    await expect(find({})).resolves.toBe(second);
    expect(steps).toEqual([]);
  });

  it("takes one that Playwright downloaded before", async () => {
    const own = put("own-chromium");

    await expect(find({})).resolves.toBe(own);
    expect(steps).toEqual([]);
  });

  it("downloads Playwright's when none is there", async () => {
    const own = join(folder, "own-chromium");

    await expect(find({ download: "own-chromium" })).resolves.toBe(own);
    expect(steps).toEqual(["download"]);
  });

  it("installs Debian's when the download fails", async () => {
    const packaged = join(folder, "first", "chromium");

    await expect(find({ apt: "first/chromium" })).resolves.toBe(packaged);
    expect(steps).toEqual(["download", "apt"]);
  });

  it("says what to do when nothing works", async () => {
    await expect(find({})).rejects.toThrow(/^The end-to-end tests need Chromium: install it/);
  });
});

describe("inPath", () => {
  it("finds programs in PATH's order and passes over what is not there", () => {
    const folder = mkdtempSync(join(tmpdir(), "glasspost-path-"));
    writeFileSync(join(folder, "strace"), "");
    const env = { PATH: [join(folder, "missing"), folder, ""].join(delimiter) };

    expect(inPath(env, ["strace", "ltrace"])).toEqual([join(folder, "strace")]);
    rmSync(folder, { recursive: true });
  });
});
