import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

const keptOutput = 4_000_000;
const running = new Set();
let isEnding = false;

/**
 * @typedef {object} CommandResult
 * @property {boolean} ok it ended by itself with code 0
 * @property {number} code its exit code; 128 and more when a signal ended it
 * @property {string} output what it wrote to both outputs, the last 4 million characters
 * @property {number} milliseconds how long it took
 */

/**
 * Runs a command in a process group of its own, without input, and keeps what it writes.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.limitMs] after this long its group is ended and it counts as failed
 * @param {(pid: number) => void} [options.onStart]
 * @returns {Promise<CommandResult>} a command that cannot be started has code 127; never rejects
 */
export async function runCommand(command, args, { cwd, env, limitMs = 600_000, onStart } = {}) {
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  let output = "";
  const keep = (text) => {
    output = (output + text).slice(-keptOutput);
  };
  child.stdout.setEncoding("utf8").on("data", keep);
  child.stderr.setEncoding("utf8").on("data", keep);
  if (child.pid) {
    running.add(child.pid);
    onStart?.(child.pid);
  }
  const timer = setTimeout(() => {
    keep(`\nStopped after ${Math.round(limitMs / 1000)} seconds.\n`);
    endGroup(child.pid);
  }, limitMs);

  const code = await new Promise((resolve) => {
    child.on("error", (error) => {
      keep(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.on("exit", (exitCode, signal) => resolve(exitCode ?? signalCode(signal)));
  });
  clearTimeout(timer);
  // The pipes close at once, unless something the command left behind holds them.
  if (!child.stdout.closed) {
    await Promise.race([new Promise((resolve) => child.on("close", resolve)), sleep(1_000)]);
  }
  child.stdout.destroy();
  child.stderr.destroy();
  running.delete(child.pid);
  // A command that we end ourselves has not failed: nobody is to hear of it any more.
  if (isEnding) await new Promise(() => {});
  return { ok: code === 0, code, output, milliseconds: performance.now() - startedAt };
}

/**
 * The exit code a shell gives to a process that a signal ended.
 *
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
export function signalCode(signal) {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
  return 128 + (numbers[signal] ?? 0);
}

/**
 * Whether a process exists, ours or another user's.
 *
 * @param {number} pid
 * @returns {boolean}
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Sends a signal to a process and all of its group; nothing happens when they are gone. */
function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // Already gone.
  }
}

async function endGroup(pid) {
  signalGroup(pid, "SIGTERM");
  await sleep(3_000, undefined, { ref: false });
  signalGroup(pid, "SIGKILL");
}

/**
 * From here on a signal that ends this process also ends every command it runs, and then calls
 * `last`. Commands get the signal first and three seconds to go.
 *
 * @param {() => void} [last]
 */
export function endCommandsOnSignal(last = () => {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      if (isEnding) return;
      isEnding = true;
      for (const pid of running) signalGroup(pid, "SIGTERM");
      for (let i = 0; i < 30 && running.size > 0; i++) await sleep(100);
      for (const pid of running) signalGroup(pid, "SIGKILL");
      last();
      process.exit(signalCode(signal));
    });
  }
}
