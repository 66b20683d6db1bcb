import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { findFreePort } from "#db/testing/find-free-port.ts";
import { productEnvironment, root } from "./product-environment.ts";
import { assertTemporaryDatabase, temporaryFolder } from "./temporary-folder.ts";

const readyWithinMs = 45_000;
const stoppedWithinMs = 10_000;
const pollMs = 50;

export type StartOptions = {
  /** The product's settings, e.g. `{ RETENTION_DAYS: "3" }`. */
  env?: Record<string, string>;
  /** Node's arguments before `server.ts`. */
  args?: string[];
  /** A command that the server runs under, e.g. `["strace", "-f"]`. */
  under?: string[];
  /** The file of a temporary database that is there already; otherwise the server makes its own. */
  database?: string;
  /** Hears what it prints, also before it is ready. */
  onOutput?: (text: string) => void;
};

/** A running server of the built product. */
export type TestServer = {
  url: string;
  port: number;
  databasePath: string;
  /** What another process needs to work on the same site. */
  settings: { DATABASE_URL: string; DATA_KEY: string; PUBLIC_URL: string };
  /** Temporary; goes with the test process. */
  folder: string;
  readonly pid: number;
  /** Everything it printed so far, of all its starts. */
  output(): string;
  /** Asks it to end, and waits. Throws unless it ends by itself with code 0. */
  stop(): Promise<void>;
  /** Ends it on the spot (SIGKILL), and waits. */
  kill(): Promise<void>;
  /** Starts it again, on the same port and database; stops it first when it runs. */
  restart(): Promise<void>;
};

/**
 * Starts the built product on a free port with a database of its own, and waits until it is ready.
 * @throws with the server's output when it ends or is not ready in time
 */
export async function startServer(options: StartOptions = {}): Promise<TestServer> {
  const folder = temporaryFolder();
  const databasePath = options.database ?? join(folder, "glasspost.db");
  const port = await findFreePort();
  const env = {
    DEMO: "off",
    // Tests ask more often than anybody may; those of the limits set their own.
    API_PER_MINUTE: "0",
    API_KEY_PER_MINUTE: "0",
    HOST: "127.0.0.1",
    PORT: String(port),
    DATABASE_URL: `file:${databasePath}`,
    ...options.env,
  };
  assertTemporaryDatabase(env.DATABASE_URL);
  const server = new ServerProcess({ ...options, env }, folder);
  await server.start();
  const url = `http://localhost:${port}`;
  const { DATABASE_URL, DATA_KEY = "" } = env as Record<string, string>;
  return {
    url,
    port,
    settings: { DATABASE_URL: DATABASE_URL!, DATA_KEY, PUBLIC_URL: url },
    databasePath,
    folder,
    get pid() {
      return server.pid;
    },
    output: () => server.output,
    stop: () => server.stop(),
    kill: () => server.end("SIGKILL"),
    restart: async () => {
      if (server.isRunning) await server.stop();
      await server.start();
    },
  };
}

class ServerProcess {
  output = "";
  private child: ChildProcess | undefined;
  private readonly options: StartOptions & { env: Record<string, string> };
  private readonly folder: string;

  constructor(options: StartOptions & { env: Record<string, string> }, folder: string) {
    this.options = options;
    this.folder = folder;
  }

  get pid(): number {
    if (!this.child?.pid) throw new Error("The server was not started.");
    return this.child.pid;
  }

  get isRunning(): boolean {
    return this.child?.pid !== undefined && !hasEnded(this.child);
  }

  async start(): Promise<void> {
    const { env, args = [], under = [] } = this.options;
    const followParent = pathToFileURL(join(root, "scripts", "follow-parent.mjs")).href;
    const [command = process.execPath, ...before] = [...under, process.execPath];
    const child = spawn(
      command,
      [...before, "--import", followParent, ...args, join(root, "server.ts")],
      { cwd: root, env: productEnvironment({ TMPDIR: this.folder, ...env }), detached: true },
    );
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        this.output += text;
        this.options.onOutput?.(text);
      });
    }
    // A command that is not there: the wait below ends with what is told here.
    child.on("error", (error) => {
      this.output += `${error.message}\n`;
    });
    await this.waitUntilReady(child);
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM");
    const code = this.child?.exitCode;
    if (code !== 0) throw new Error(`The server ended with ${code}, not 0:\n${this.output}`);
  }

  async end(signal: "SIGTERM" | "SIGKILL"): Promise<void> {
    const { child } = this;
    if (!child?.pid || hasEnded(child)) return;
    const closed = once(child, "close");
    process.kill(-child.pid, signal);
    const late = sleep(stoppedWithinMs, "late" as const, { ref: false });
    if ((await Promise.race([closed, late])) !== "late") return;
    process.kill(-child.pid, "SIGKILL");
    await closed;
    throw new Error(`The server was still there ${stoppedWithinMs} ms after ${signal}.`);
  }

  private async waitUntilReady(child: ChildProcess): Promise<void> {
    const address = `http://127.0.0.1:${this.options.env.PORT}/api/health/ready`;
    const deadline = performance.now() + readyWithinMs;
    while (performance.now() < deadline) {
      if (!child.pid || hasEnded(child)) throw new Error(`The server ended:\n${this.output}`);
      const response = await fetch(address).catch(() => null);
      await response?.body?.cancel();
      if (response?.ok) return;
      await sleep(pollMs);
    }
    await this.end("SIGKILL");
    throw new Error(`The server was not ready within ${readyWithinMs} ms:\n${this.output}`);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
