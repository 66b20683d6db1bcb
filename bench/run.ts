import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { busyPage } from "./busy-page.ts";
import { coldPage } from "./cold-page.ts";
import { withCopy } from "./copy-database.ts";
import { diskUse } from "./disk-use.ts";
import { type Fault, type Figure, tableOf } from "./figures.ts";
import { generateDatabase } from "./generate.ts";
import { lighthouse } from "./lighthouse.ts";
import { missingPages } from "./missing-pages.ts";
import { openStreams } from "./open-streams.ts";
import { pageView } from "./page-view.ts";
import { pages } from "./pages.ts";
import { pagesPerSecond } from "./pages-per-second.ts";
import { postsPerSecond } from "./posts-per-second.ts";
import { renderTime } from "./render-time.ts";
import { keepingNothing, type Server, withServer } from "./server.ts";
import { steadyMemory } from "./steady-memory.ts";
import { storingCost } from "./storing-cost.ts";
import { timeToBrowser } from "./time-to-browser.ts";

const full = {
  small: 10_000,
  large: 10_000_000,
  pages: { rounds: 5, seconds: 3, others: pages.map(({ name }) => name) },
  busy: { rounds: 5, seconds: 4 },
  missing: { rounds: 3, seconds: 3 },
  cold: { rounds: 3, seconds: 3, warmSeconds: 2 },
  render: { requests: 300 },
  browser: { seconds: 15 },
  streams: { streams: 5000, rounds: 20 },
  posts: { rounds: 3, seconds: 6 },
  cost: { count: 20_000 },
  lighthouse: { pages: 7, looks: 3 },
  memory: { count: 1_000_000, turnSeconds: 4, maxSeconds: 480 },
};

const quick: typeof full = {
  small: 10_000,
  large: 100_000,
  pages: { rounds: 2, seconds: 1, others: ["home"] },
  busy: { rounds: 1, seconds: 3 },
  missing: { rounds: 1, seconds: 1 },
  cold: { rounds: 1, seconds: 1, warmSeconds: 1 },
  render: { requests: 15 },
  browser: { seconds: 3 },
  streams: { streams: 5000, rounds: 3 },
  posts: { rounds: 1, seconds: 2 },
  cost: { count: 2000 },
  lighthouse: { pages: 1, looks: 1 },
  memory: { count: 10_000, turnSeconds: 1, maxSeconds: 10 },
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
  posts: async () => postsPerSecond(await databaseOf(sizes.large), sizes.posts),
  cost: () => storingCost(sizes.cost),
  disk: async () => diskUse(await databaseOf(sizes.large), { label: labelOf(sizes.large) }),
  view: () => onCopy({}, ({ server }) => pageView(server)),
  lighthouse: () => onCopy({}, ({ server }) => lighthouse(server, sizes.lighthouse)),
  memory: () => steadyMemory(sizes.memory),
};

const USAGE = `Usage: npm run bench -- [--quick] [--only PART]... [--size COUNT] [--json PATH]

Measures every figure of docs/benchmarks.md on the built product and prints them.
  --quick       smaller databases and shorter loads, in less than three minutes
  --only PART   this part alone; may be given several times. Parts:
                ${Object.keys(parts).join(" ")}
  --size COUNT  messages in the large database
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
if (chosen.some((name) => name !== "cost" && name !== "memory")) await databaseOf(sizes.small);
if (chosen.some((name) => ["render", "posts", "disk"].includes(name)))
  await databaseOf(sizes.large);
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
    withServer(database, env, (server) => work({ server, database })),
  );
}

async function measureRenderTime(): Promise<Figure[]> {
  const [small, large] = [await databaseOf(sizes.small), await databaseOf(sizes.large)];
  return withServer(small, keepingNothing, (few) =>
    withServer(large, keepingNothing, (many) =>
      renderTime(
        { database: small, label: labelOf(sizes.small), server: few },
        { database: large, label: labelOf(sizes.large), server: many },
        sizes.render,
      ),
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
      sizes: large === undefined ? sizes : { ...sizes, large },
      json: values.json ?? (isQuick || only ? null : kept),
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(1);
  }
}
