import { existsSync } from "node:fs";
import path from "node:path";
import { expectedError } from "./project.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macApplications = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * @typedef {object} Surroundings what the search looks at
 * @property {Record<string, string | undefined>} env
 * @property {(command: string, args: string[]) => Promise<{ ok: boolean, output: string }>} run
 * @property {() => Promise<string | null>} playwrightPath where Playwright's own browser is or would be
 * @property {() => Promise<unknown>} downloadWithPlaywright
 * @property {(packages: string[]) => Promise<boolean>} installWithApt false where there is no apt
 */

/**
 * Finds a Chromium that runs: the one `CHROMIUM_PATH` names, else an installed one, else
 * Playwright's download, else Debian's package.
 *
 * @param {Surroundings} surroundings
 * @returns {Promise<string>} the path of its program
 * @throws {Error} with one sentence when there is none
 */
export async function findChromium(surroundings) {
  const { env, playwrightPath, downloadWithPlaywright, installWithApt } = surroundings;
  if (env.CHROMIUM_PATH) {
    if (await runs(surroundings, env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw expectedError(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which does not run.`);
  }
  const own = async () => firstThatRuns(surroundings, [await playwrightPath()]);
  const installed = () => firstThatRuns(surroundings, [...inPath(env, names), ...macApplications]);

  const present = (await installed()) ?? (await own());
  if (present) return present;
  await downloadWithPlaywright();
  const downloaded = await own();
  if (downloaded) return downloaded;
  if (await installWithApt(["chromium"])) {
    const packaged = await installed();
    if (packaged) return packaged;
  }
  throw expectedError(
    "The end-to-end tests need Chromium: install it, or name one with CHROMIUM_PATH.",
  );
}

/**
 * Where a program lies in PATH, in PATH's order.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string[]} programs their names
 * @returns {string[]} those that exist
 */
export function inPath(env, programs) {
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return programs
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .filter((file) => existsSync(file));
}

async function firstThatRuns(surroundings, candidates) {
  for (const candidate of candidates) {
    if (candidate && existsSync(candidate) && (await runs(surroundings, candidate))) {
      return candidate;
    }
  }
  return null;
}

/** Some systems have a `chromium-browser` that only tells how to install one. */
async function runs({ run }, program) {
  const { ok, output } = await run(program, ["--version"]);
  return ok && /\d+\.\d+/.test(output);
}
