import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { productEnvironment } from "#scripts/project.mjs";
import { runCommand } from "#scripts/run-command.mjs";
import { type Figure, median } from "./figures.ts";
import { chromiumPath } from "./open-browser.ts";
import type { Server } from "./server.ts";
import { withFolder } from "./with-folder.ts";

/** What is installed: package.json and its lock file. */
const wanted = ["package.json", "package-lock.json"].map((name) => ({
  name,
  text: readFileSync(new URL(`./lighthouse/${name}`, import.meta.url)),
}));

const INSTALL_MS = 180_000;
const RUN_MS = 90_000;
const LOOK_TRIES = 4;

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
  const program = await install();
  const look = (path: string) => lookAgain(program, server.url + path);
  const figures: Figure[] = [];
  for (const path of indexedPages.slice(0, pages)) {
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

/**
 * Installs Lighthouse in the folder for temporary files, once: it would double what everybody has
 * in node_modules.
 * @returns the path of its program
 */
async function install(): Promise<string> {
  const hash = createHash("sha256");
  for (const { text } of wanted) hash.update(text);
  const name = `glasspost-bench-lighthouse-${hash.digest("hex").slice(0, 10)}`;
  const folder = join(tmpdir(), name);
  const program = join(folder, "node_modules", "lighthouse", "cli", "index.js");
  if (existsSync(program)) return program;
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  for (const { name, text } of wanted) writeFileSync(join(draft, name), text);
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { npm_execpath: npm = "" } = process.env;
  const [command, before] = npm.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const { ok, output } = await runCommand(command, [...before, ...args], {
    cwd: draft,
    env: productEnvironment(),
    limitMs: INSTALL_MS,
  });
  if (!ok) {
    throw new Error(`Lighthouse could not be installed: ${output.trim().split("\n").at(-1)}`);
  }
  renameSync(draft, folder);
  return program;
}

/** Chromium's recording of a page load fails at times, whatever the page. */
async function lookAgain(program: string, url: string): Promise<Look> {
  for (let tries = 1; ; tries++) {
    try {
      return await lookAt(program, url);
    } catch (error) {
      if (tries === LOOK_TRIES) throw error;
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
