import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect } from "@playwright/test";
import { pathIn, type Stage } from "./build-image.ts";

const run = promisify(execFile);

/** A process of an image, as its user, and as the first one of its own process table where Linux allows it. */
export class Container {
  output = "";
  readonly isFirst: boolean;
  readonly #child: ChildProcess;

  /** Starts the image's command. */
  constructor(image: Stage, settings: Record<string, string>) {
    const [own, ...before] = ownProcessTable();
    this.isFirst = own !== undefined;
    const [program = "", ...args] = [
      ...(own ? [own, ...before] : []),
      ...asUser(image, image.command),
    ];
    this.#child = spawn(program, args, {
      cwd: pathIn(image, "."),
      env: containerEnvironment(image, settings),
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        this.output += text;
      });
    }
  }

  /** The process of the image's command, as this machine counts. */
  get pid(): number {
    const { pid } = this.#child;
    if (!pid) throw new Error("The image's command was not started.");
    if (!this.isFirst) return pid;
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim());
  }

  /** @returns its exit code, and how many milliseconds passed between the signal and its end */
  async end(signal: "SIGTERM" | "SIGKILL"): Promise<{ code: number | null; ms: number }> {
    const ended = once(this.#child, "close");
    const startedAt = performance.now();
    if (this.#child.exitCode === null) process.kill(this.pid, signal);
    const [code] = (await ended) as [number | null];
    return { code, ms: performance.now() - startedAt };
  }

  /** Waits until an address answers 200. @throws with the output when it ends before that */
  async waitFor(url: string): Promise<void> {
    const isThere = async () => {
      if (this.#child.exitCode !== null)
        throw new Error(`The image's command ended:\n${this.output}`);
      return (await fetch(url).catch(() => null))?.status;
    };
    await expect.poll(isThere, { timeout: 30_000, intervals: [100] }).toBe(200);
  }
}

/**
 * Runs another command of the image to its end, as `docker exec` does.
 * @param command as the image names it, e.g. `["glasspost", "number", "list"]`
 * @returns its exit code, and both outputs
 */
export async function execute(
  image: Stage,
  settings: Record<string, string>,
  command: string[],
): Promise<{ code: number; output: string }> {
  const [program = "", ...args] = asUser(image, command);
  const options = { cwd: pathIn(image, "."), env: containerEnvironment(image, settings) };
  return run(program, args, options).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, output: `${stdout}${stderr}` }),
  );
}

/** Programs are looked up where the image has them; nothing of this machine but its shell is found. */
function containerEnvironment(image: Stage, settings: Record<string, string>): NodeJS.ProcessEnv {
  const env: Record<string, string> = { ...image.env, ...settings };
  for (const [name, value] of Object.entries(env)) {
    const [, path] = /^file:(\/.+)$/.exec(value) ?? [];
    if (path) env[name] = `file:${pathIn(image, path)}`;
  }
  const run = process.env.GLASSPOST_RUN;
  return {
    ...env,
    PATH: `${pathIn(image, "/usr/local/bin")}:/usr/bin:/bin`,
    ...(run ? { GLASSPOST_RUN: run } : {}),
  } as unknown as NodeJS.ProcessEnv;
}

/** Root becomes the image's user; whoever else runs this is it. */
function asUser(image: Stage, [name = "", ...args]: string[]): string[] {
  const command = [pathIn(image, `/usr/local/bin/${name}`), ...args];
  if (process.getuid?.() !== 0) return command;
  const [user, group] = image.user.split(":");
  return ["setpriv", `--reuid=${user}`, `--regid=${group}`, "--clear-groups", ...command];
}

/** In a container the command has the process number 1, whose signals do nothing unless it handles them. */
function ownProcessTable(): string[] {
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? [] : ["--user", "--map-current-user"];
  const command = ["unshare", ...user, "--pid", "--fork", "--kill-child"];
  const [program = "", ...args] = command;
  return spawnSync(program, [...args, "true"]).status === 0 ? command : [];
}
