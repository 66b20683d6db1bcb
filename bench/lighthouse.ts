import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isLocale } from "#lib/i18n/locales.ts";
import { installApart } from "#scripts/install-apart.mjs";
import { productEnvironment } from "#scripts/project.mjs";
import { runCommand } from "#scripts/run-command.mjs";
import { type Figure, median } from "./figures.ts";
import { chromiumPath } from "./open-browser.ts";
import type { Server } from "./server.ts";
import { withFolder } from "./with-folder.ts";

const INSTALL_MS = 180_000;
const RUN_MS = 90_000;
const LOOK_TRIES = 3;

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** What Lighthouse says when its own recording of a page load failed, whatever the page. */
const FAILED_RECORDING = /Please run Lighthouse again/;

type Scores = Record<(typeof categories)[number], number>;
type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null }>;
};

/** What one look found: the scores, and what kept them from being full. */
type Look = { scores: Scores; faults: Record<string, number> };

/**
 * Lighthouse's four scores of each page that is meant to be indexed, as on its telephone.
 * @param pages how many of them
 * @param looks a page that misses a full score is looked at so often in all, and the median counts
 * @throws when Lighthouse can't be installed
 */
export async function lighthouse(
  server: Server,
  { pages, looks: most }: { pages: number; looks: number },
): Promise<Figure[]> {
  const program = await install();
  const look = (path: string) => lookAgain(program, server.url + path);
  const figures: Figure[] = [];
  for (const path of (await indexedPages(server)).slice(0, pages)) {
    const looks = [await look(path)];
    const isFull = Object.values(looks[0]!.scores).every((score) => score === 100);
    while (!isFull && looks.length < most) looks.push(await look(path));
    const scores = categories.map((name): [string, number] => [
      name,
      median(looks.map((look) => look.scores[name])),
    ]);
    figures.push({
      group: "Lighthouse, the lowest of four scores",
      name: path,
      value: Math.min(...scores.map(([, score]) => score)),
      unit: "of 100",
      target: { atLeast: 100 },
      more: { ...Object.fromEntries(scores), ...looks.at(-1)!.faults, runs: looks.length },
    });
  }
  return figures;
}

/** The pages that the site itself wants to be indexed, of countries one. */
async function indexedPages(server: Server): Promise<string[]> {
  const map = await (await fetch(`${server.url}/sitemap.xml`)).text();
  const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
  const paths = addresses.map((address) => new URL(address).pathname);
  const inEnglish = paths.filter((path) => !isLocale(path.split("/")[1]));
  const countries = inEnglish.filter((path) => path.startsWith("/countries/"));
  return inEnglish.filter((path) => !countries.slice(1).includes(path));
}

/** Installs Lighthouse: it would double what everybody has in node_modules. Returns its program. */
async function install(): Promise<string> {
  const folder = await installApart({
    from: join(import.meta.dirname, "lighthouse"),
    into: tmpdir(),
    name: "glasspost-bench-lighthouse",
    limitMs: INSTALL_MS,
  });
  return join(folder, "node_modules", "lighthouse", "cli", "index.js");
}

/** Looks at a page; twice again when Lighthouse could not record it. */
async function lookAgain(program: string, url: string): Promise<Look> {
  for (let tries = 1; ; tries++) {
    try {
      return await lookAt(program, url);
    } catch (error) {
      if (tries === LOOK_TRIES || !FAILED_RECORDING.test((error as Error).message)) throw error;
    }
  }
}

function lookAt(program: string, url: string): Promise<Look> {
  return withFolder(async (out) => {
    const report = join(out, "report.json");
    const { ok, output } = await runCommand(
      process.execPath,
      [
        program,
        url,
        "--quiet",
        "--output=json",
        `--output-path=${report}`,
        `--only-categories=${categories.join(",")}`,
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic",
      ],
      {
        env: productEnvironment({ NODE_ENV: "production", CHROME_PATH: await chromiumPath() }),
        limitMs: RUN_MS,
      },
    );
    if (!ok) throw new Error(`Lighthouse failed on ${url}: ${output.trim().split("\n").at(-1)}`);
    return readLook(JSON.parse(readFileSync(report, "utf8")));
  });
}

function readLook(report: Report): Look {
  const scores: Partial<Scores> = {};
  const faults: Record<string, number> = {};
  for (const name of categories) {
    const { score, auditRefs } = report.categories[name] ?? { score: 0, auditRefs: [] };
    scores[name] = Math.round(100 * (score ?? 0));
    for (const { id, weight } of scores[name] < 100 ? auditRefs : []) {
      const audited = report.audits[id]?.score ?? 1;
      if (weight > 0 && audited < 1) faults[id] = audited;
    }
  }
  return { scores: scores as Scores, faults };
}
