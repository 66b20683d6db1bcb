import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compressAssets } from "./compress-assets.mjs";

let folder: string;
const script = "export const words = 'one and the same and the same again';\n".repeat(50);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "glasspost-assets-"));
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "one.js"), script);
});
afterEach(() => rmSync(folder, { recursive: true }));

test("writes forms beside each asset that decode to its bytes", async () => {
  expect(await compressAssets(folder)).toBe(2);
  const file = join(folder, "chunks", "one.js");
  expect(brotliDecompressSync(readFileSync(`${file}.br`)).toString()).toBe(script);
  expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe(script);
  expect(readdirSync(join(folder, "chunks")).sort()).toEqual(["one.js", "one.js.br", "one.js.gz"]);
});

test("leaves what does not shrink and source maps alone", async () => {
  writeFileSync(join(folder, "font.woff2"), "font");
  writeFileSync(join(folder, "chunks", "one.js.map"), "{}");
  await compressAssets(folder);
  expect(existsSync(join(folder, "font.woff2.br"))).toBe(false);
  expect(existsSync(join(folder, "chunks", "one.js.map.br"))).toBe(false);
});

test("writes nothing a second time, and anew what became older than its asset", async () => {
  await compressAssets(folder);
  expect(await compressAssets(folder)).toBe(0);
  const file = join(folder, "chunks", "one.js");
  writeFileSync(file, "export {};\n");
  utimesSync(file, new Date(), new Date(Date.now() + 5000));
  expect(await compressAssets(folder)).toBe(2);
  expect(gunzipSync(readFileSync(`${file}.gz`)).toString()).toBe("export {};\n");
});

test("writes nothing where no assets are", async () => {
  expect(await compressAssets(join(folder, "missing"))).toBe(0);
});
