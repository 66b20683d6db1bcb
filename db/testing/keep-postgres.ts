// A process beside a test's Postgres, with the server's folder as its argument. Once its input
// ends, as it does however the tests go, it ends the server and deletes the folder.
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const folder = process.argv[2];
if (!folder) throw new Error("Which folder?");

// What ends the tests does not end it: it still has to clean up.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
await once(process.stdin.resume(), "close");

const pid = readPid(join(folder, "data", "postmaster.pid"));
if (pid) {
  signal(pid, "SIGQUIT");
  for (let i = 0; i < 500 && signal(pid, 0); i++) await sleep(20);
  signal(pid, "SIGKILL");
}
rmSync(folder, { recursive: true, force: true, maxRetries: 10 });

/** The server's process, as it notes it in its first line. */
function readPid(file: string): number | null {
  try {
    return Number.parseInt(readFileSync(file, "utf8"), 10) || null;
  } catch {
    return null; // It does not run.
  }
}

/** @returns whether the process was there to be told */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
