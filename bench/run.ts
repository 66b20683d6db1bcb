import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { type PostgresServer, startPostgres } from "#db/testing/postgres-server.ts";
import { busyPage } from "./busy-page.ts";
import { coldPage } from "./cold-page.ts";
import { withCopy } from "./copy-database.ts";
import { copyToPostgres } from "./copy-to-postgres.ts";
import { diskUse } from "./disk-use.ts";
import { emptyFiles, emptyPostgres } from "./empty-databases.ts";
import { type Fault, type Figure, tableOf } from "./figures.ts";
import { generateDatabase } from "./generate.ts";
import { lighthouse } from "./lighthouse.ts";
import { missingPages } from "./missing-pages.ts";
import { openStreams } from "./open-streams.ts";
import { overviewTime } from "./overview-time.ts";
import { pageView } from "./page-view.ts";
import { pages, studied } from "./pages.ts";
import { pagesPerSecond } from "./pages-per-second.ts";
import { postsByAdapter } from "./posts-by-adapter.ts";
import { postsPerSecond } from "./posts-per-second.ts";
import { renderTime, type Served } from "./render-time.ts";
import { retention } from "./retention.ts";
import { keepingNothing, type Server, withServer } from "./server.ts";
import { steadyMemory } from "./steady-memory.ts";
import { storingCost } from "./storing-cost.ts";
import { timeToBrowser } from "./time-to-browser.ts";
import { waitersAnswered } from "./waiters.ts";
import { withFolder } from "./with-folder.ts";

const full = {
  small: 10_000,
  large: 10_000_000,
  postgres: 1_000_000,
  pages: { rounds: 5, seconds: 3, others: pages.map(({ name }) => name) },
  busy: { rounds: 5, seconds: 4 },
  missing: { rounds: 3, seconds: 3 },
  cold: { rounds: 3, seconds: 3, warmSeconds: 5 },
  render: { requests: 300 },
  postgresRender: { requests: 100 },
  studying: { few: 10_000, many: 1_000_000, requests: 200 },
  browser: { seconds: 15 },
  streams: { streams: 5000, rounds: 20 },
  waiters: { waiters: 2000, rounds: 10 },
  posts: { rounds: 3, seconds: 6, warmSeconds: 8 },
  adapters: { rounds: 10, requests: 500, warmUp: 2500 },
  cost: { count: 20_000 },
  lighthouse: { pages: 99, looks: 3 },
  retained: 50_000,
  retention: { idleSeconds: 30 },
  memory: { count: 1_000_000, turnSeconds: 4, maxSeconds: 480 },
  overview: { rounds: 40 },
};

const quick: typeof full = {
  small: 10_000,
  large: 100_000,
  postgres: 100_000,
  pages: { rounds: 2, seconds: 1, others: ["home"] },
  busy: { rounds: 1, seconds: 3 },
  missing: { rounds: 1, seconds: 1 },
  cold: { rounds: 1, seconds: 1, warmSeconds: 1 },
  render: { requests: 15 },
  postgresRender: { requests: 5 },
  studying: { few: 10_000, many: 50_000, requests: 15 },
  browser: { seconds: 3 },
  streams: { streams: 5000, rounds: 3 },
  waiters: { waiters: 2000, rounds: 2 },
  posts: { rounds: 1, seconds: 2, warmSeconds: 2 },
  adapters: { rounds: 2, requests: 200, warmUp: 400 },
  cost: { count: 2000 },
  lighthouse: { pages: 1, looks: 1 },
  retained: 5_000,
  retention: { idleSeconds: 5 },
  memory: { count: 10_000, turnSeconds: 1, maxSeconds: 10 },
  overview: { rounds: 10 },
};

/** Every part of a run: its name, for --only, and how it is measured. */
const parts: Record<string, () => Promise<Figure[]>> = {
  pages: () =>
    onCopy({ RENDERS_PER_MINUTE: "0" }, ({ server }) => pagesPerSecond(server, sizes.pages)),
  busy: () => onCopy({}, (served) => busyPage(served, sizes.busy)),
  missing: async () => missingPages(await databaseOf(sizes.small), sizes.missing),
  cold: async () => coldPage(await databaseOf(sizes.small), sizes.cold),
  render: measureRenderTime,
  browser: () => onCopy({}, ({ server }) => timeToBrowser(server, sizes.browser)),
  streams: async () =>
    withCopy(await databaseOf(sizes.small), (copy) => openStreams(copy, sizes.streams)),
  waiters: async () =>
    withCopy(await databaseOf(sizes.small), (copy) => waitersAnswered(copy, sizes.waiters)),
  posts: measurePosts,
  adapters: () => withFolder((folder) => postsByAdapter(emptyFiles(folder), sizes.adapters)),
  cost: () => storingCost(sizes.cost),
  disk: async () => diskUse(await databaseOf(sizes.large), { label: labelOf(sizes.large) }),
  overview: async () => overviewTime(await databaseOf(sizes.postgres), sizes.overview),
  studying: measureStudying,
  view: () => onCopy({}, ({ server }) => pageView(server)),
  lighthouse: () => onCopy({}, ({ server }) => lighthouse(server, sizes.lighthouse)),
  memory: () => steadyMemory(sizes.memory),
  retention: async () =>
    withCopy(await databaseOf(sizes.retained), (copy) => retention(copy, sizes.retention)),
  "postgres-posts": () => onPostgres(measurePostgresPosts),
  "postgres-render": () => onPostgres(measurePostgresRenderTime),
};

type Need = "small" | "large" | "postgres" | "retained";

/** What a part needs that is made before the clock starts; the small database where nothing is said. */
const needs: Record<string, Need[]> = {
  adapters: [],
  cost: [],
  memory: [],
  render: ["small", "large"],
  retention: ["retained"],
  posts: ["large"],
  disk: ["large"],
  studying: [],
  overview: ["postgres"],
  "postgres-posts": ["postgres"],
  "postgres-render": ["small", "postgres"],
};

const USAGE = `Usage: npm run bench -- [--quick] [--only PART]... [--size COUNT] [--json PATH]

Measures every figure of docs/benchmarks.md on the built product and prints them.
  --quick       smaller databases and shorter loads, in less than three minutes
  --only PART   this part alone; may be given several times. Parts:
                ${Object.keys(parts).join(" ")}
  --size COUNT  messages in the large databases
  --json PATH   where the figures are written; bench/results.json for a full run
`;

const { isQuick, chosen, json, sizes } = readArguments();
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  process.once(signal, () => process.exit(code));
}
const databases = new Map<number, Promise<string>>();
// They are made once, for all runs: not a part of what a run takes.
for (const need of chosen.flatMap((name): Need[] => needs[name] ?? ["small"])) {
  await databaseOf(sizes[need]);
}
const started = performance.now();
const measured: (Figure | Fault)[] = [];
for (const name of chosen) await add(name);
console.log(`All of them:\n${tableOf(measured)}\n\nTook ${secondsSince(started)} s.`);
if (json) writeFileSync(json, `${JSON.stringify(report(), null, 2)}\n`);

/** Measures a part and prints it at once: a run takes minutes. A part that fails leaves the others. */
async function add(name: string): Promise<void> {
  const begun = performance.now();
  const figures = await parts[name]!().catch((error: Error): Fault[] => [
    { group: name, name: "all of it", fault: error.message },
  ]);
  measured.push(...figures);
  console.log(`${tableOf(figures)}\n(${name}: ${secondsSince(begun)} s)\n`);
}

/** Serves a copy of the small database, which may be written to. */
async function onCopy(
  env: Record<string, string>,
  work: (served: { server: Server; database: string }) => Promise<Figure[]>,
): Promise<Figure[]> {
  return withCopy(await databaseOf(sizes.small), (database) =>
    withServer(`file:${database}`, env, (server) => work({ server, database })),
  );
}

async function measureRenderTime(): Promise<Figure[]> {
  const small = await onFile(sizes.small);
  const large = await onFile(sizes.large);
  return servingBoth(small, large, { ...sizes.render, atMost: 1.2 });
}

/** Both databases hold a month: what is studied spreads over as many days. */
async function measureStudying(): Promise<Figure[]> {
  const { few, many, requests } = sizes.studying;
  const [baseline, here] = [await monthOf(few), await monthOf(many)];
  return servingBoth(baseline, here, { requests, atMost: 1.2, only: studied });
}

async function monthOf(count: number): Promise<Rendered> {
  const file = await generateDatabase(count, "month");
  return { file, address: `file:${file}`, label: `a month of ${labelOf(count)}` };
}

function measurePosts(): Promise<Figure[]> {
  return withFolder(async (folder) =>
    postsPerSecond(
      await databaseOf(sizes.large),
      {
        group: "posts per second",
        databases: emptyFiles(folder),
        bareInserts: new URL("./bare-inserts.sqlite.ts", import.meta.url),
        targets: {
          "single, 64 connections": { atLeast: 1 },
          "100 a request, 4 connections": { atLeast: 0.4 },
        },
      },
      sizes.posts,
    ),
  );
}

async function measurePostgresPosts(postgres: PostgresServer): Promise<Figure[]> {
  return postsPerSecond(
    await databaseOf(sizes.postgres),
    {
      group: "posts per second on Postgres",
      databases: emptyPostgres(postgres),
      bareInserts: new URL("./bare-inserts.postgres.ts", import.meta.url),
      targets: {},
    },
    sizes.posts,
  );
}

async function measurePostgresRenderTime(postgres: PostgresServer): Promise<Figure[]> {
  const small = await onCopyIn(postgres, sizes.small);
  const large = await onCopyIn(postgres, sizes.postgres);
  const sqlite = await onFile(sizes.postgres);
  return [
    ...(await servingBoth(small, large, { ...sizes.postgresRender, atMost: 1.2 })),
    ...(await servingBoth(sqlite, large, sizes.postgresRender)),
  ];
}

/** Works with a Postgres server of its own, which writes what is committed to the disk. */
async function onPostgres(work: (server: PostgresServer) => Promise<Figure[]>): Promise<Figure[]> {
  const postgres = await startPostgres({ durable: true });
  try {
    return await work(postgres);
  } finally {
    await postgres.remove();
  }
}

/** A database as pages are rendered from it. */
type Rendered = Omit<Served, "server"> & { address: string };

async function onFile(count: number): Promise<Rendered> {
  const file = await databaseOf(count);
  return { file, address: `file:${file}`, label: labelOf(count) };
}

async function onCopyIn(postgres: PostgresServer, count: number): Promise<Rendered> {
  const file = await databaseOf(count);
  const address = postgres.url(await postgres.createDatabase());
  await copyToPostgres(file, address);
  return { file, address, label: `${labelOf(count)} on Postgres` };
}

function servingBoth(
  baseline: Rendered,
  here: Rendered,
  options: Parameters<typeof renderTime>[2],
): Promise<Figure[]> {
  return withServer(baseline.address, keepingNothing, (theirs) =>
    withServer(here.address, keepingNothing, (ours) =>
      renderTime({ ...baseline, server: theirs }, { ...here, server: ours }, options),
    ),
  );
}

function databaseOf(count: number): Promise<string> {
  const known = databases.get(count) ?? generateDatabase(count);
  databases.set(count, known);
  return known;
}

function labelOf(count: number): string {
  return `${count.toLocaleString("en")} messages`;
}

function secondsSince(begun: number): number {
  return Math.round((performance.now() - begun) / 1000);
}

function report() {
  return {
    date: new Date().toISOString(),
    machine: {
      cores: availableParallelism(),
      processor: cpus()[0]?.model ?? "unknown",
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    quick: isQuick,
    figures: measured.map(rounded),
  };
}

/** What lies beyond the fourth digit is noise. */
function rounded(figure: Figure | Fault): Figure | Fault {
  return JSON.parse(JSON.stringify(figure), (_, value) =>
    typeof value === "number" ? Number(value.toPrecision(4)) : value,
  );
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: "boolean", default: false },
        only: { type: "string", multiple: true },
        size: { type: "string" },
        json: { type: "string" },
      },
    });
    const { quick: isQuick, only, size } = values;
    const unknown = only?.find((name) => !Object.hasOwn(parts, name));
    if (unknown !== undefined) throw new Error(`There is no part "${unknown}".`);
    const large = size === undefined ? undefined : Number(size);
    if (large !== undefined && !(Number.isSafeInteger(large) && large >= full.small)) {
      throw new Error(`A size is a whole number, from ${full.small}.`);
    }
    const sizes = isQuick ? quick : full;
    const kept = new URL("./results.json", import.meta.url).pathname;
    return {
      isQuick,
      chosen: only ?? Object.keys(parts),
      sizes:
        large === undefined
          ? sizes
          : {
              ...sizes,
              large,
              postgres: Math.min(large, 1_000_000),
              retained: Math.min(large, 500_000),
            },
      json: values.json ?? (isQuick || only ? null : kept),
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(1);
  }
}
