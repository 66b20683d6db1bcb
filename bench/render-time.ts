import { Agent, get } from "node:http";
import { compared, type Figure, median } from "./figures.ts";
import { pages, pagesByMessage, searches } from "./pages.ts";
import type { Server } from "./server.ts";

const MAX_ROUNDS_OF_WARMTH = 20;
/** A page that takes this long altogether is timed fewer times. */
const MAX_PAGE_MS = 15_000;

/** A server, and the path of the file that its database is, or was copied from. */
export type Served = { file: string; label: string; server: Server };

/**
 * How much longer pages take on one database than on another. Requests go one at a time and in turn
 * to both servers, so that whatever else the machine does hits both.
 * @param atMost what the ratio is to stay at, if anything
 * @param requests how many of each page are timed, for each server
 * @param only these pages, where not all of them
 */
export async function renderTime(
  baseline: Served,
  here: Served,
  { atMost, requests, only }: { atMost?: number; requests: number; only?: Page[] },
): Promise<Figure[]> {
  const same = (page: Page) => ({ ...page, herePath: page.path });
  const pairs =
    only?.map(same) ?? [...pages, ...searches].map(same).concat(pairsByMessage(baseline, here));
  const agent = new Agent({ keepAlive: true, maxSockets: 2 });
  const figures: Figure[] = [];
  for (const { name, path, herePath } of pairs) {
    const sides = [sideOf(baseline, path), sideOf(here, herePath)];
    await takeTurns(sides, requests, agent);
    const [theirs, ours] = sides.map(({ server, times, cpu }) => ({
      time: median(times),
      cpuMs: (1000 * (server.cpuSeconds() - cpu)) / times.length,
    }));
    figures.push(
      compared({
        group: `render time, ${here.label} by ${baseline.label}`,
        name,
        unit: "ms",
        value: ours!.time,
        baseline: theirs!.time,
        ...(atMost !== undefined && { target: { atMost } }),
        more: { cpuMs: ours!.cpuMs, baselineCpuMs: theirs!.cpuMs },
      }),
    );
  }
  agent.destroy();
  return figures;
}

/** What names a message has another address in each database. */
function pairsByMessage(baseline: Served, here: Served): (Page & { herePath: string })[] {
  const other = pagesByMessage(here.file);
  return pagesByMessage(baseline.file).map((page, index) => ({
    ...page,
    herePath: other[index]!.path,
  }));
}

type Page = { name: string; path: string };

/** One of the two servers: what it is asked, how long it took each time, the CPU it had used before. */
type Side = { server: Server; url: string; times: number[]; cpu: number };

function sideOf({ server }: Served, path: string): Side {
  return { server, url: server.url + path, times: [], cpu: 0 };
}

async function takeTurns(sides: Side[], requests: number, agent: Agent): Promise<void> {
  for (let round = 0; round < Math.min(MAX_ROUNDS_OF_WARMTH, requests); round++) {
    for (const { url } of sides) await timeOf(url, agent);
  }
  for (const side of sides) side.cpu = side.server.cpuSeconds();
  const end = performance.now() + MAX_PAGE_MS;
  for (let round = 0; round < requests && performance.now() < end; round++) {
    // Who goes first changes, so that neither always finds the other's traces in the caches.
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      side.times.push(await timeOf(side.url, agent));
    }
  }
}

/** Milliseconds until a page has come whole, uncompressed. */
function timeOf(url: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(url, { agent, headers: { accept: "text/html" } }, (response) => {
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve(performance.now() - started);
        else reject(new Error(`${url} answers ${response.statusCode}.`));
      });
      response.resume();
    }).on("error", reject);
  });
}
