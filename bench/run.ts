import { writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { type Figure, tableOf } from "./figures.ts";
import { generateDatabase } from "./generate.ts";
import { pagesPerSecond } from "./pages-per-second.ts";
import { postsPerSecond } from "./posts-per-second.ts";
import { renderTime, type Served } from "./render-time.ts";
import { startServer } from "./server.ts";
import { storingCost } from "./storing-cost.ts";

const USAGE = `Usage: npm run bench -- [--quick] [--json PATH]

Measures every figure of docs/benchmarks.md on the built product and prints them.
  --quick      smaller databases and shorter loads, in less than three minutes
  --json PATH  where the figures are written; bench/results.json for a full run
`;

const full = {
  small: 10_000,
  large: 1_000_000,
  pages: { seconds: 6 },
  render: { requests: 300 },
  posts: { rounds: 3, seconds: 6 },
  cost: { count: 20_000 },
};

const quick: typeof full = {
  small: 10_000,
  large: 100_000,
  pages: { seconds: 2 },
  render: { requests: 40 },
  posts: { rounds: 1, seconds: 3 },
  cost: { count: 8000 },
};

const { isQuick, json } = readArguments();
const sizes = isQuick ? quick : full;
const started = performance.now();
const figures: Figure[] = [];
await measurePages();
add(await postsPerSecond(await generateDatabase(sizes.large), sizes.posts));
add(await storingCost(sizes.cost));
console.log(`Took ${Math.round((performance.now() - started) / 1000)} s.`);
if (json) writeFileSync(json, `${JSON.stringify(report(figures), null, 2)}\n`);

async function measurePages(): Promise<void> {
  const small = await served(sizes.small);
  try {
    const large = await served(sizes.large);
    try {
      add(await renderTime(small, large, sizes.render));
      for (const { server, label } of isQuick ? [small] : [small, large]) {
        add(await pagesPerSecond(server, { ...sizes.pages, label }));
      }
    } finally {
      await large.server.stop();
    }
  } finally {
    await small.server.stop();
  }
}

/** Prints each part as it comes: a run takes minutes. */
function add(measured: Figure[]): void {
  figures.push(...measured);
  console.log(`${tableOf(measured)}\n`);
}

async function served(count: number): Promise<Served> {
  const database = await generateDatabase(count);
  const label = `${count.toLocaleString("en")} messages`;
  return { database, label, server: await startServer(database) };
}

function report(measured: Figure[]) {
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
function rounded(figure: Figure): Figure {
  return JSON.parse(JSON.stringify(figure), (_, value) =>
    typeof value === "number" ? Number(value.toPrecision(4)) : value,
  );
}

function readArguments(): { isQuick: boolean; json: string | null } {
  try {
    const { values } = parseArgs({
      options: { quick: { type: "boolean", default: false }, json: { type: "string" } },
    });
    const isQuick = values.quick;
    const kept = new URL("./results.json", import.meta.url).pathname;
    return { isQuick, json: values.json ?? (isQuick ? null : kept) };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(1);
  }
}
