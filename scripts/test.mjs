// `npm test`: every check, in order; the last line is `N passed, N failed`.
// --quick: what needs no build. --full: large cases at full size. Paths of tests: only these.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { atLeastOneFailed, countPlaywright, countVitest } from "./count-results.mjs";
import { listProcesses } from "./list-processes.mjs";
import { prepareBuild, prepareInstall } from "./prepare.mjs";
import { prepareBrowser } from "./prepare-browser.mjs";
import {
  endWithError,
  expectedError,
  followParent,
  productEnvironment,
  productNode,
  requireNode,
  root,
} from "./project.mjs";
import { endCommandsOnSignal, isRunning, runCommand } from "./run-command.mjs";

const minute = 60_000;

requireNode();
// npm may go without a word: killed, or with a shell between us that passes no signal on.
if (process.env.npm_lifecycle_event) await import("./follow-parent.mjs");
await main(process.argv.slice(2)).catch(endWithError);

async function main(args) {
  const options = readArguments(args);
  removeLeftFolders();
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), `glasspost-test-${process.pid}-`)));
  // Postgres does not run as root, so with root's folder closed it could not reach its own in there.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  const mark = `GLASSPOST_RUN=${path.basename(folder)}`;
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  endCommandsOnSignal(() => {
    for (const { pid } of listProcesses(mark)) kill(pid);
    removeFolder();
  });
  try {
    process.exitCode = (await runChecks(options, folder, mark)) ? 0 : 1;
  } finally {
    removeFolder();
  }
}

function readArguments(args) {
  const unknown = args.find((arg) => arg.startsWith("-") && !["--quick", "--full"].includes(arg));
  if (unknown) {
    throw expectedError(`The tests take no option ${unknown}: only --quick, --full and paths.`);
  }
  const paths = args.filter((arg) => !arg.startsWith("-"));
  const browserPaths = paths.filter((p) => /^e2e\/|\.spec\./.test(p));
  return {
    isQuick: args.includes("--quick"),
    isFull: args.includes("--full"),
    browserPaths,
    unitPaths: paths.filter((p) => !browserPaths.includes(p)),
    isFiltered: paths.length > 0,
  };
}

/** Runs every check that the options ask for. Resolves to whether all passed. */
async function runChecks(options, folder, mark) {
  const { isQuick, isFull, isFiltered, unitPaths, browserPaths } = options;
  const startedAt = performance.now();
  const logs = path.join(folder, "queries");
  mkdirSync(logs);
  Object.assign(process.env, {
    // Whatever the run starts keeps its temporary files in one folder, which goes with the run.
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    GLASSPOST_RUN: path.basename(folder),
    GLASSPOST_QUERY_LOGS: logs,
    NEXT_TELEMETRY_DISABLED: "1",
    ...(isFull ? { GLASSPOST_FULL: "1" } : {}),
  });
  const env = productEnvironment();
  const patience = isFull ? 20 : 1;
  const tool = (file, args, more = {}) =>
    runCommand(productNode, [...followParent, path.join(root, "node_modules", file), ...args], {
      cwd: root,
      env: { ...env, ...more.env },
      limitMs: (more.limitMs ?? 4 * minute) * patience,
    });

  const total = { passed: 0, failed: 0 };
  const check = async (name, run) => {
    const result = await timed(name, run);
    total.passed += result.passed;
    total.failed += result.failed;
    return result.failed === 0;
  };

  const isInstalled = await check("packages", () => asCheck(prepareInstall));
  if (isInstalled && !isFiltered) {
    await check("format and lint", () =>
      oneCheck(tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."])),
    );
    await check("unused code", () => oneCheck(tool("knip/bin/knip.js", [])));
    await check("types", async () => {
      const generated = await tool("next/dist/bin/next", ["typegen"]);
      return oneCheck(generated.ok ? tool("typescript/bin/tsc", []) : generated);
    });
  }
  if (isInstalled && (!isFiltered || unitPaths.length > 0)) {
    await check("unit and contract tests", () => {
      const report = path.join(folder, "vitest.json");
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      const run = tool("vitest/vitest.mjs", ["run", ...reporters, ...unitPaths], {
        limitMs: 40 * minute,
      });
      return counted(run, report, countVitest);
    });
  }
  if (isInstalled && !isQuick && (!isFiltered || browserPaths.length > 0)) {
    const isBuilt = await check("build", () => asCheck(prepareBuild));
    let chromium = "";
    const hasBrowser = await check("browser", () =>
      asCheck(async () => {
        chromium = await prepareBrowser(env);
      }),
    );
    if (isBuilt && hasBrowser) {
      await check("end-to-end tests", () => {
        const report = path.join(folder, "playwright.json");
        const run = tool(
          "@playwright/test/cli.js",
          ["test", "--reporter=list,json", ...browserPaths],
          {
            env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
            limitMs: 60 * minute,
          },
        );
        return counted(run, report, countPlaywright);
      });
    }
  }
  if (isInstalled && !isQuick && !isFiltered) {
    await check("query plans", () =>
      oneCheck(
        runCommand(productNode, [path.join(root, "scripts", "check-query-plans.ts"), logs], {
          cwd: root,
          env,
        }),
      ),
    );
  }
  await check("nothing left running", () => checkNothingLeft(mark));

  console.log(`Everything took ${seconds(performance.now() - startedAt)}.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

/** Runs a check and prints its line, and its output when it failed. */
async function timed(name, run) {
  const isTerminal = process.stdout.isTTY;
  if (isTerminal) process.stdout.write(`${name}…`);
  const startedAt = performance.now();
  const result = await run();
  const { passed, failed, output } = result;
  if (isTerminal) process.stdout.write("\r");
  const outcome = failed > 0 ? `${failed} failed, ${passed} passed` : `${passed} passed`;
  console.log(`${name}: ${outcome} in ${seconds(performance.now() - startedAt)}`);
  if (failed > 0) console.log(`${readable(output)}\n`);
  return result;
}

/** Without colours, and with no line that is a whole page. */
function readable(output) {
  const lines = stripVTControlCharacters(output).trim().split("\n");
  return lines.map((line) => (line.length > 2_000 ? `${line.slice(0, 2_000)}…` : line)).join("\n");
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** A command that counts as one check. */
async function oneCheck(running) {
  const { ok, output } = await running;
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
}

/** A step that throws when it fails counts as one check. */
async function asCheck(run) {
  try {
    await run();
    return { passed: 1, failed: 0, output: "" };
  } catch (error) {
    const output = "expected" in error ? error.message : error.stack;
    return { passed: 0, failed: 1, output };
  }
}

/** A test tool, whose report says how many tests passed and failed. */
async function counted(running, reportFile, count) {
  const { ok, output } = await running;
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, output };
  const report = JSON.parse(readFileSync(reportFile, "utf8"));
  return { ...atLeastOneFailed(count(report), ok), output };
}

/** Gives what is ending five seconds, then names and ends what the run left behind. */
async function checkNothingLeft(mark) {
  let left = listProcesses(mark);
  for (let i = 0; i < 50 && left.length > 0; i++) {
    await sleep(100);
    left = listProcesses(mark);
  }
  for (const { pid } of left) kill(pid);
  const failed = left.length > 0 ? 1 : 0;
  return {
    passed: 1 - failed,
    failed,
    output: left.map(({ pid, command }) => `Still running: ${pid} ${command}`).join("\n"),
  };
}

function kill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Gone meanwhile.
  }
}

/** Removes the folders of runs that were killed before they could. */
function removeLeftFolders() {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^glasspost-test-(\d+)-/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) {
      rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}
