import { readdirSync, readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Database } from "#db/client.ts";
import { countQueries } from "#db/query-log.ts";
import type { MakeContext } from "#lib/contract/describe-contract.ts";

const root = join(import.meta.dirname, "../..");

type Exports = Record<string, unknown>;
type AnyQuery = (db: Database, params: object) => unknown;

/** Enough for any query to be built; none is run with it. */
const params = { id: 1, ids: [], tokens: [], phrases: [], limit: 1 };

/** Every query that `db/queries` exports, also those that an exported object holds. */
async function allQueries(): Promise<[name: string, query: AnyQuery][]> {
  const folder = join(root, "db/queries");
  const queries: [string, AnyQuery][] = [];
  const collect = (name: string, value: unknown) => {
    if (typeof value === "function") queries.push([name, value as AnyQuery]);
    else
      for (const [key, each] of Object.entries(value as Exports)) collect(`${name}.${key}`, each);
  };
  for (const file of readdirSync(folder)) {
    // What is chosen between by dialect is called through `search.ts`.
    if (/\.(?:sqlite|postgres)\.ts$/.test(file)) continue;
    const exports: Exports = await import(join(folder, file));
    for (const [name, value] of Object.entries(exports)) {
      if (!helpers.has(name)) collect(`${file}: ${name}`, value);
    }
  }
  return queries;
}

/** What a query of another file is made with. */
const helpers = new Set(["cardColumns", "selectIds", "idList", "blockOf"]);

/** Every function that a module of `lib` exports which writes, or says what is written. */
async function allWriters(): Promise<{ path: string; name: string }[]> {
  const files = readdirSync(join(root, "lib"), { recursive: true, encoding: "utf8" });
  const paths = files
    .map((file) => join("lib", file))
    .filter((path) => /(?<!\.test)\.ts$/.test(path) && !/^lib.(?:contract|testing)\b/.test(path))
    .filter((path) => readFileSync(join(root, path), "utf8").includes('"#db/transaction.ts"'));
  const writers: { path: string; name: string }[] = [];
  for (const path of paths) {
    const exports: Exports = await import(join(root, path));
    for (const [name, value] of Object.entries(exports)) {
      // Of a class it is the methods that do things.
      if (typeof value === "function" && !String(value).startsWith("class"))
        writers.push({ path, name });
    }
  }
  return writers;
}

/** Counts what is called from the beginning of a suite. @returns the functions that were, by path and name */
export function watchCalls(): () => Promise<(path: string, name: string) => boolean> {
  const session = new Session();
  beforeAll(async () => {
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    return () => session.disconnect();
  });
  return async () => {
    const { result } = await session.post("Profiler.takePreciseCoverage");
    return (path, name) =>
      result
        .filter(({ url }) => url.endsWith(`/${path}`))
        .flatMap(({ functions }) => functions)
        .some(({ functionName, ranges }) => functionName === name && ranges[0]!.count > 0);
  };
}

/** Comes last: looks at what everything before it has run. */
export function completenessContract(
  make: MakeContext,
  findCalls: ReturnType<typeof watchCalls>,
): void {
  test("has run every query", async () => {
    const { db } = await make();
    const missed: string[] = [];
    for (const [name, query] of await allQueries()) {
      const before = countQueries();
      const run = query(db, params);
      // What goes on with what it reads has nothing to go on with here.
      if (run instanceof Promise) run.catch(() => {});
      if (countQueries() > before) missed.push(name);
    }
    expect(missed).toEqual([]);
  });

  test("has called every function of lib that writes", async () => {
    const isCalled = await findCalls();
    const writers = await allWriters();
    expect(writers.length).toBeGreaterThan(20);
    expect(writers.filter(({ path, name }) => !isCalled(path, name))).toEqual([]);
  });
}
