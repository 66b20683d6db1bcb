import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { productEnvironment, root } from "#scripts/project.mjs";
import { endChild, nextMessage, startChild } from "./child.ts";
import { above, type Figure, median } from "./figures.ts";
import { pages } from "./pages.ts";
import { runLoad } from "./run-load.ts";
import { cpuSecondsOf, keepingNothing, startServer } from "./server.ts";

const kinds = ["number", "home", "country", "sender"];
const BUILD_MS = 120_000;
const MOST_ABOVE_MS = 3;

/** An address, whose CPU answers it, and what each of its rounds took: milliseconds of CPU. */
type Side = { url: string; cpuSeconds: () => number; costs: number[] };

/**
 * The CPU of a page's first render, when nothing is kept, beside that of Next's own empty dynamic
 * page behind a plain server. Requests go one at a time; servers and pages take turns.
 */
export async function coldPage(
  database: string,
  { rounds, seconds, warmSeconds }: { rounds: number; seconds: number; warmSeconds: number },
): Promise<Figure[]> {
  await buildEmptyApp();
  const empty = startChild(new URL("./empty-server.ts", import.meta.url), [], {
    NODE_ENV: "production",
  });
  try {
    const { port } = await nextMessage<{ port: number }>(empty);
    const server = await startServer(`file:${database}`, keepingNothing);
    try {
      const baseline: Side = {
        url: `http://127.0.0.1:${port}/`,
        cpuSeconds: () => cpuSecondsOf(empty),
        costs: [],
      };
      const sides = kinds.map((kind): Side => {
        const { path } = pages.find(({ name }) => name === kind)!;
        return { url: server.url + path, cpuSeconds: server.cpuSeconds, costs: [] };
      });
      for (const { url } of [baseline, ...sides]) await load(url, warmSeconds);
      for (let round = 0; round < rounds; round++) {
        for (const side of [baseline, ...sides]) side.costs.push(await costOf(side, seconds));
      }
      return sides.map(({ costs }, index) =>
        above({
          group: "CPU of a page's first render, above Next's empty page",
          name: kinds[index]!,
          unit: "ms",
          value: median(costs),
          baseline: median(baseline.costs),
          target: { atMost: MOST_ABOVE_MS },
          more: { least: Math.min(...costs), baselineLeast: Math.min(...baseline.costs) },
        }),
      );
    } finally {
      await server.stop();
    }
  } finally {
    await endChild(empty);
  }
}

async function costOf({ url, cpuSeconds }: Side, seconds: number): Promise<number> {
  const before = cpuSeconds();
  const answered = await load(url, seconds);
  return (1000 * (cpuSeconds() - before)) / answered;
}

async function load(url: string, seconds: number): Promise<number> {
  const { answered } = await runLoad({ kind: "get", url, connections: 1, seconds });
  return answered;
}

/** Builds the app of one empty page with the very Next and React that the product uses. */
async function buildEmptyApp(): Promise<void> {
  const next = fileURLToPath(new URL("../node_modules/next/dist/bin/next", import.meta.url));
  const folder = fileURLToPath(new URL("./empty-app", import.meta.url));
  const build = spawn(process.execPath, [next, "build", folder], {
    cwd: root,
    env: productEnvironment({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }),
    stdio: "ignore",
    timeout: BUILD_MS,
  });
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error("The empty app could not be built.");
}
