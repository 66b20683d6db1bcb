import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isRunning } from "./run-command.mjs";

const heartbeatMs = 2_000;
const silentForMs = 20_000;

/**
 * Does some work while no other process does work under the same lock. A lock whose process is
 * gone, or has not touched it for 20 seconds, is taken over.
 *
 * @template T
 * @param {string} file the lock file; its folder is made
 * @param {(note: (pid: number) => void) => Promise<T>} work may note the process it waits for, so
 *   that whoever takes the lock over after a crash waits for that process too
 * @param {() => void} [onWait] called once, when the lock is found held
 * @returns {Promise<T>} what the work returns
 */
export async function holdLock(file, work, onWait = () => {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  let waited = false;
  while (!create(file, lockText()) && !takeOver(file)) {
    if (!waited) onWait();
    waited = true;
    await sleep(200);
  }
  const heartbeat = setInterval(() => touch(file), heartbeatMs);
  try {
    return await work((pid) => writeFileSync(file, lockText(pid)));
  } finally {
    clearInterval(heartbeat);
    rmSync(file, { force: true });
  }
}

function lockText(child) {
  return JSON.stringify({ pid: process.pid, host: hostname(), child });
}

function create(file, text) {
  try {
    const handle = openSync(file, "wx");
    writeFileSync(handle, text);
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Replaces a stale lock by ours. A second, short lock keeps two from doing so at the same time. */
function takeOver(file) {
  if (!isStale(file)) return false;
  const guard = `${file}.takeover`;
  if (!create(guard, lockText())) {
    if (ageOf(guard) > silentForMs) rmSync(guard, { force: true });
    return false;
  }
  try {
    if (!isStale(file)) return false;
    rmSync(file, { force: true });
    return create(file, lockText());
  } finally {
    rmSync(guard, { force: true });
  }
}

function isStale(file) {
  const age = ageOf(file);
  if (age === null) return false;
  const lock = readLock(file);
  // Half written, or its writer died in between: only its age tells.
  if (!lock) return age > silentForMs;
  if (lock.host !== hostname()) return age > silentForMs;
  if (isRunning(lock.pid)) return age > silentForMs;
  return !(lock.child && isRunning(lock.child));
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function ageOf(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? Date.now() - stats.mtimeMs : null;
}

function touch(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Someone removed the folder; the work goes on and its own errors tell more.
  }
}
