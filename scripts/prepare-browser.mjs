import path from "node:path";
import { findChromium, inPath } from "./find-chromium.mjs";
import { productNode, root } from "./project.mjs";
import { runCommand } from "./run-command.mjs";

const playwright = path.join(root, "node_modules", "@playwright", "test", "cli.js");

/**
 * Finds or installs what the end-to-end tests need beside the packages: Chromium, and curl and
 * strace where apt can bring them.
 *
 * @param {NodeJS.ProcessEnv} env the environment of the run
 * @returns {Promise<string>} the path of Chromium's program
 * @throws {Error} with one sentence when there is no Chromium
 */
export async function prepareBrowser(env) {
  const chromium = await findChromium({
    env,
    run: (command, args) => runCommand(command, args, { env, limitMs: 30_000 }),
    playwrightPath: () => playwrightPath(env),
    downloadWithPlaywright: () =>
      runCommand(productNode, [playwright, "install", "chromium"], {
        cwd: root,
        env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000", ...env },
      }),
    installWithApt: (packages) => installWithApt(env, packages),
  });
  // Without one of them the test that needs it says so.
  const missing = ["curl", "strace"].filter((name) => inPath(env, [name]).length === 0);
  if (missing.length > 0) await installWithApt(env, missing);
  return chromium;
}

async function playwrightPath(env) {
  const print = 'import("@playwright/test").then((p) => console.log(p.chromium.executablePath()))';
  const result = await runCommand(productNode, ["--eval", print], { cwd: root, env });
  return result.ok ? result.output.trim() : null;
}

async function installWithApt(env, packages) {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || inPath(env, ["apt-get"]).length === 0) return false;
  const aptEnv = { ...env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"], { env: aptEnv });
  const { ok } = await runCommand("apt-get", ["install", "-y", ...packages], { env: aptEnv });
  return ok;
}
