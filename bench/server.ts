import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { endChild, startChild } from "./child.ts";
import { benchKey } from "./prepare-database.ts";

const START_MS = 60_000;
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** Opens the metrics of every benchmark's server: it guards nothing. */
export const metricsToken = "bench-metrics-0123456789";

/** Settings under which no page is kept, and every request renders. */
export const keepingNothing = { EDGE_MEMORY_MIB: "0", RENDERS_PER_MINUTE: "0" };

/** The built product, serving a database in a process of its own. */
export type Server = {
  /** Without a slash at the end. */
  url: string;
  /** Seconds of CPU that it has used so far; 0 where the system does not tell. */
  cpuSeconds(): number;
  /** Bytes of memory that it holds now; 0 where the system does not tell. */
  residentBytes(): number;
  stop(): Promise<void>;
};

/**
 * Starts the product on a free port of this machine and waits until it is ready.
 * @param database its address, `file:…` or `postgres://…`
 * @param env settings that differ from those of every benchmark
 * @throws when it is not up within a minute
 */
export async function startServer(
  database: string,
  env: Record<string, string> = {},
): Promise<Server> {
  const port = await freePort();
  const child = startChild(new URL("../server.ts", import.meta.url), [], {
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: "",
    DATABASE_URL: database,
    DATA_KEY: benchKey.toString("base64"),
    DEMO: "off",
    // Benchmark databases get older than messages do in service.
    RETENTION_DAYS: "3650",
    ORIGINALS_DAYS: "3650",
    LOG_LEVEL: "warn",
    METRICS_TOKEN: metricsToken,
    ...env,
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child);
  } catch (error) {
    await endChild(child);
    throw error;
  }
  return {
    url,
    cpuSeconds: () => cpuSecondsOf(child),
    residentBytes: () => residentBytesOf(child),
    stop: () => endChild(child),
  };
}

/** Starts the product, works with it, and ends it. */
export async function withServer<T>(
  database: string,
  env: Record<string, string>,
  work: (server: Server) => Promise<T>,
): Promise<T> {
  const server = await startServer(database, env);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(100)) {
    if (child.exitCode !== null) throw new Error("The server ended; is the product built?");
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
  }
  throw new Error("The server was not ready within a minute.");
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** `/proc/PID/stat`: after the name in brackets the 12th and 13th field are user and system ticks. */
export function cpuSecondsOf({ pid }: ChildProcess): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}

/** `/proc/PID/statm`: the second field is what is resident, in pages. */
export function residentBytesOf({ pid }: ChildProcess): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
