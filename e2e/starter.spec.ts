import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { findFreePort } from "#db/testing/find-free-port.ts";
import { root } from "#e2e/harness/product-environment.ts";
import { temporaryFolder } from "#e2e/harness/temporary-folder.ts";
import { environmentVariables } from "#lib/env.ts";
import { inPath } from "#scripts/find-chromium.mjs";
import { listProcesses } from "#scripts/list-processes.mjs";

const run = promisify(execFile);

/** What a machine has that can clone and start: no Python, no compiler, no make. */
const programs = ["node", "npm", "git", "sh", "env", "uname", "dirname", "basename", "sed", "cat"];

test("starts a fresh clone with npm start alone, and takes the SMS it proposes", async () => {
  test.setTimeout(960_000);
  const folder = temporaryFolder();
  const clone = join(folder, "glasspost");
  const port = await findFreePort();
  const mark = `GLASSPOST_STARTER=${folder}`;
  const env = strangersEnvironment(folder, { PORT: String(port), GLASSPOST_STARTER: folder });
  await run("git", ["clone", "--quiet", root, clone], { env });

  const first = new Starter(clone, env);
  await first.waitFor(/^Glasspost is ready at http:\/\/localhost:\d+/m, 840_000);
  expect(first.output).toMatch(/Installing[\s\S]+Building/);
  expect(first.output).toContain(`http://localhost:${port}`);
  const curl = (await first.waitFor(/^ *(curl .+(?:\\\n.+)*)$/m, 10_000))[1] ?? "";
  const { stdout } = await run("sh", ["-c", curl]);
  expect(stdout, "the answer to the curl command").toContain("msg_");
  const [, digits = ""] = /"to": *"\+(\d+)"/.exec(curl) ?? [];
  const [, text = ""] = /"text": *"([^"]+)"/.exec(curl) ?? [];
  expect(text).not.toBe("");
  expect(await pageText(port, digits)).toContain(text);
  await first.stop();
  expect(await left(mark), "processes left behind").toEqual([]);

  const second = new Starter(clone, env);
  await second.waitFor(/^Glasspost is ready at/m, 60_000);
  expect(second.output).not.toMatch(/Install|Buil[dt]/);
  expect(await pageText(port, digits)).toContain(text);
  await second.stop();
  expect(await left(mark), "processes left behind").toEqual([]);
});

/** `npm start`, and what it has printed. */
class Starter {
  output = "";
  private readonly child: ChildProcess;

  constructor(cwd: string, env: NodeJS.ProcessEnv) {
    const child = spawn("npm", ["start"], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        this.output += text;
      });
    }
    this.child = child;
  }

  async waitFor(pattern: RegExp, withinMs: number): Promise<RegExpExecArray> {
    const deadline = performance.now() + withinMs;
    while (performance.now() < deadline && this.child.exitCode === null) {
      const found = pattern.exec(this.output);
      if (found) return found;
      await sleep(20);
    }
    await this.stop();
    throw new Error(`npm start printed nothing like ${pattern}:\n${this.output}`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, "exit");
    this.child.kill("SIGTERM");
    await ended;
  }
}

/** The environment of someone who has just cloned: few programs, and no setting of ours or of a test run. */
function strangersEnvironment(folder: string, settings: Record<string, string>): NodeJS.ProcessEnv {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  for (const name of programs) {
    const file = outside(name);
    if (file) symlinkSync(realpathSync(file), join(bin, name));
  }
  // A clone of a folder that belongs to another user is refused otherwise.
  const gitConfig = join(folder, "gitconfig");
  writeFileSync(gitConfig, "[safe]\n\tdirectory = *\n");
  const ours = new Set(environmentVariables.map(({ name }) => name));
  // Whom the machine trusts on its network is not of the run.
  const ofTheRun =
    /^(?:npm_(?!config_)|NODE(?!_EXTRA_CA_CERTS)|INIT_CWD$|QUERY_LOG$|GLASSPOST_QUERY_LOGS$|PATH$)/;
  const kept = Object.entries(process.env).filter(
    ([name]) => !ours.has(name) && !ofTheRun.test(name),
  );
  const env = { ...Object.fromEntries(kept), PATH: bin, GIT_CONFIG_GLOBAL: gitConfig, ...settings };
  // The types want NODE_ENV in every environment; a stranger has none.
  return env as unknown as NodeJS.ProcessEnv;
}

/** The first program of a name in PATH that is not the project's own. */
function outside(name: string): string | undefined {
  const PATH = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((entry) => !`${entry}${sep}`.includes(`${sep}node_modules${sep}`))
    .join(delimiter);
  return inPath({ PATH }, [name])[0];
}

async function pageText(port: number, digits: string): Promise<string> {
  const response = await fetch(`http://localhost:${port}/numbers/${digits}`);
  expect(response.status).toBe(200);
  const html = await response.text();
  return html.replaceAll(/<script[\s\S]*?<\/script>/g, "").replaceAll(/<[^>]+>/g, "");
}

/** What still runs of all that was started, after five seconds' grace. */
async function left(mark: string): Promise<unknown[]> {
  for (let i = 0; i < 100 && listProcesses(mark).length > 0; i++) await sleep(50);
  return listProcesses(mark);
}
