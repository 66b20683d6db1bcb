import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { findFreePort } from "./find-free-port.ts";
import { findPostgresBinaries, findPostgresUser, type PostgresUser } from "./postgres-binaries.ts";
import { type PostgresDatabases, postgresDatabases } from "./postgres-databases.ts";

/** A Postgres server of a test's own, on a loopback port that it keeps while it is stopped. */
export type PostgresServer = PostgresDatabases & {
  port: number;
  /** Stops it as an administrator would; its data stay. */
  stop(): Promise<void>;
  /** Starts it again. @throws when it runs, and with its last words when it does not start */
  start(): Promise<void>;
  /** Ends it at once, nothing written out: the next start recovers from its log. */
  kill(): Promise<void>;
  /** Ends it and deletes its data. */
  remove(): Promise<void>;
};

export type PostgresOptions = {
  /** Whether what is committed survives `kill` and a power cut; without it everything is faster. */
  durable?: boolean;
  maxConnections?: number;
};

const hasty = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  // Each new database writes as much log as it is large.
  "wal_init_zero=off",
  "max_wal_size=4GB",
  // The machine's shared memory would stay occupied when a runner kills the server outright.
  "dynamic_shared_memory_type=mmap",
];
const startLimitMs = 60_000;

/**
 * Starts a real Postgres in a temporary folder. It ends with this process, however that ends, and
 * does not keep this process from ending.
 * @throws with what Postgres complains of when it does not start
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const { durable = false, maxConnections = 100 } = options;
  const user = findPostgresUser();
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "glasspost-postgres-")));
  giveTo(user, folder);
  const endKeeper = startKeeper(folder);
  try {
    const { initdb, postgres } = await findPostgresBinaries(user, folder);
    const password = randomBytes(16).toString("hex");
    await initialise(initdb, folder, user, password);

    let port = 0;
    let server: ChildProcess | null = null;
    const log = join(folder, "log");
    const start = async () => {
      if (server && !hasEnded(server)) throw new Error("Postgres runs already.");
      const settings = [
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        `port=${port}`,
        `max_connections=${maxConnections}`,
        ...(durable ? [] : hasty),
      ];
      const output = openSync(log, "w");
      const started = spawn(
        postgres,
        ["-D", join(folder, "data"), ...settings.flatMap((setting) => ["-c", setting])],
        // Detached: what a terminal or a runner tells its group is not for the server.
        { ...user, env: postgresEnvironment(), detached: true, stdio: ["ignore", output, output] },
      );
      server = started;
      closeSync(output);
      started.unref();
      await untilReady(started, folder, log);
    };
    const end = async (signal: NodeJS.Signals) => {
      if (!server || hasEnded(server)) return;
      server.ref();
      const ended = once(server, "exit");
      server.kill(signal);
      await ended;
    };

    for (let tries = 1; ; tries++) {
      port = await findFreePort();
      try {
        await start();
        break;
      } catch (error) {
        // Somebody else may have taken the port meanwhile.
        if (tries === 3) throw error;
      }
    }
    return {
      ...postgresDatabases(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`),
      port,
      start,
      stop: () => end("SIGINT"),
      kill: () => end("SIGQUIT"),
      remove: endKeeper,
    };
  } catch (error) {
    await endKeeper();
    throw error;
  }
}

/**
 * Starts the process that cleans up after this one.
 * @returns what makes it clean up now, and waits for it
 */
function startKeeper(folder: string): () => Promise<void> {
  const script = join(import.meta.dirname, "keep-postgres.ts");
  const keeper = spawn(process.execPath, [script, folder], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  keeper.unref();
  return async () => {
    if (hasEnded(keeper)) return;
    keeper.ref();
    const ended = once(keeper, "exit");
    keeper.stdin.end();
    await ended;
  };
}

/** Makes the cluster: UTF-8, passwords asked of everybody, text sorted by the language. */
async function initialise(initdb: string, folder: string, user: PostgresUser, password: string) {
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(user, passwordFile);
  const encoding = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-US"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  await promisify(execFile)(
    initdb,
    ["-D", join(folder, "data"), ...encoding, ...access, "--no-sync", "--no-instructions"],
    { ...user, env: postgresEnvironment() },
  );
  rmSync(passwordFile);
}

/** Waits until the server notes that it is ready: no log line is read, so no language matters. */
async function untilReady(server: ChildProcess, folder: string, log: string): Promise<void> {
  const failed = (what: string) =>
    new Error(
      `Postgres ${what}:\n${existsSync(log) ? readFileSync(log, "utf8").slice(-2_000) : ""}`,
    );
  let spawnError: Error | null = null;
  server.on("error", (error) => {
    spawnError = error;
  });
  const file = join(folder, "data", "postmaster.pid");
  for (const startedAt = performance.now(); ; await sleep(10)) {
    if (spawnError) throw spawnError;
    if (hasEnded(server)) throw failed("did not start");
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    if (lines[0] === String(server.pid) && lines[7]?.trim() === "ready") return;
    if (performance.now() - startedAt > startLimitMs) {
      server.kill("SIGQUIT");
      throw failed("took too long to start");
    }
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** The environment without what would change how Postgres behaves. */
function postgresEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env)) if (/^(?:PG|LC_|LANG)/.test(name)) delete env[name];
  return Object.assign(env, { LC_ALL: "C", TZ: "UTC" });
}

function giveTo({ uid, gid }: PostgresUser, file: string): void {
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}
