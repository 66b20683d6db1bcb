// `npm run test:deploy`: the image's steps, and nginx before two instances of the built product. nginx must
// be installed. The last line is `N passed, N failed`. Paths of tests: only these.
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { atLeastOneFailed, countPlaywright } from "./count-results.mjs";
import { inPath } from "./find-chromium.mjs";
import { listProcesses } from "./list-processes.mjs";
import { prepareBuild, prepareInstall } from "./prepare.mjs";
import {
  endWithError,
  expectedError,
  followParent,
  productEnvironment,
  productNode,
  requireNode,
  root,
} from "./project.mjs";
import { endCommandsOnSignal, runCommand } from "./run-command.mjs";

const limitMs = 6 * 60_000;

requireNode();
if (process.env.npm_lifecycle_event) await import("./follow-parent.mjs");
await main(process.argv.slice(2)).catch(endWithError);

async function main(paths) {
  // Debian keeps it where only root's PATH leads.
  const env = productEnvironment({ PATH: `${process.env.PATH}${path.delimiter}/usr/sbin` });
  if (inPath(env, ["nginx"]).length === 0) {
    throw expectedError(
      "nginx is not installed: apt-get install nginx-light, then run this again.",
    );
  }
  await prepareInstall();
  await prepareBuild();
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `glasspost-test-${process.pid}-`)));
  // The image's user and nginx's workers look into folders below.
  chmodSync(folder, 0o711);
  const endAll = () => {
    for (const { pid } of listProcesses(`GLASSPOST_RUN=${path.basename(folder)}`)) kill(pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  endCommandsOnSignal(endAll);
  try {
    process.exitCode = (await runTests(folder, env, paths)) ? 0 : 1;
  } finally {
    endAll();
  }
}

/** Runs the tests and prints what they print. Resolves to whether all passed. */
async function runTests(folder, env, paths) {
  const report = path.join(folder, "playwright.json");
  const playwright = path.join(root, "node_modules", "@playwright", "test", "cli.js");
  const config = path.join(root, "e2e", "deploy", "playwright.config.ts");
  const args = ["test", "--config", config, "--reporter=list,json", ...paths];
  const result = await runCommand(productNode, [...followParent, playwright, ...args], {
    cwd: root,
    env: {
      ...env,
      TMPDIR: folder,
      GLASSPOST_RUN: path.basename(folder),
      NEXT_TELEMETRY_DISABLED: "1",
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
    limitMs,
  });
  console.log(result.output.trim());
  const counted = existsSync(report)
    ? countPlaywright(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 1 };
  const { passed, failed } = atLeastOneFailed(counted, result.ok);
  console.log(`Everything took ${(result.milliseconds / 1000).toFixed(1)} s.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0;
}

function kill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Gone meanwhile.
  }
}
