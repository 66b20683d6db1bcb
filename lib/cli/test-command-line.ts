import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, vi } from "vitest";
import { productNode } from "#scripts/project.mjs";

export type Run = { code: number | null; out: string; err: string };

type Variables = Record<string, string>;

const main = fileURLToPath(new URL("./main.ts", import.meta.url));

/** The command line in processes of its own; each test of the file gets an empty folder. */
export function commandLine() {
  // A test starts up to twenty processes, each of which takes seconds where others use the cores too.
  vi.setConfig({ testTimeout: 120_000 });
  const cache = mkdtempSync(join(tmpdir(), "glasspost-cache-"));
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "glasspost-cli-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  afterAll(() => rmSync(cache, { recursive: true }));

  function start(args: string[], env: Variables = {}): ChildProcess {
    const database = { DATABASE_URL: `file:${folder}/test.db`, NODE_COMPILE_CACHE: cache };
    return spawn(productNode, [main, ...args], { env: { ...process.env, ...database, ...env } });
  }

  async function run(args: string[], input = "", env: Variables = {}): Promise<Run> {
    const child = start(args, env);
    const ended = once(child, "close");
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
    const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
    const [code] = await ended;
    return { code, out, err };
  }

  return { start, run, path: (name: string) => join(folder, name) };
}

/** Each line of an output as JSON. */
export function jsonLines(out: string): Record<string, unknown>[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
