import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { productEnvironment } from "#scripts/project.mjs";
import { runCommand } from "#scripts/run-command.mjs";
import { type Figure, median } from "./figures.ts";
import { chromiumPath } from "./open-browser.ts";
import type { Server } from "./server.ts";
import { withFolder } from "./with-folder.ts";

const folder = fileURLToPath(new URL("./lighthouse", import.meta.url));
const program = join(folder, "node_modules", "lighthouse", "cli", "index.js");
const stamp = join(folder, "node_modules", ".glasspost-lock");

const INSTALL_MS = 180_000;
const RUN_MS = 90_000;

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;

/** The public pages that are meant to be indexed. */
const indexedPages = [
  "/",
  "/countries",
  "/countries/united-states",
  "/rules",
  "/privacy",
  "/about",
  "/contact",
];

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
  await install();
  const figures: Figure[] = [];
  for (const path of indexedPages.slice(0, pages)) {
    const looks = [await lookAt(server.url + path)];
    const isFull = Object.values(looks[0]!.scores).every((score) => score === 100);
    while (!isFull && looks.length < most) looks.push(await lookAt(server.url + path));
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

/** Installs Lighthouse in a folder of its own: it would double what everybody installs. */
async function install(): Promise<void> {
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  const args = ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund"];
  const { npm_execpath: npm = "" } = process.env;
  const [command, before] = npm.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const { ok, output } = await runCommand(command, [...before, ...args], {
    cwd: folder,
    env: process.env,
    limitMs: INSTALL_MS,
  });
  if (!ok)
    throw new Error(`Lighthouse could not be installed: ${output.trim().split("\n").at(-1)}`);
  writeFileSync(stamp, lock);
}

function lookAt(url: string): Promise<Look> {
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
