import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/**
 * The living processes that have a variable in the environment they were started with, which
 * children inherit: so what a run started is found, whoever its parent is by now.
 *
 * @param {string} variable `NAME=value`
 * @returns {{ pid: number, command: string }[]}
 */
export function listProcesses(variable) {
  const found = existsSync("/proc/self/environ") ? fromProc(variable) : fromPs(variable);
  return found.filter(({ pid }) => pid !== process.pid);
}

function fromProc(variable) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const environment = readFileSync(`/proc/${name}/environ`, "utf8").split("\0");
        if (!environment.includes(variable)) return [];
        const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
        return [{ pid: Number(name), command }];
      } catch {
        return []; // Ended meanwhile, or another user's.
      }
    });
}

function fromPs(variable) {
  const { stdout } = spawnSync("ps", ["axeww", "-o", "pid=,command="], { encoding: "utf8" });
  return (stdout ?? "")
    .split("\n")
    .filter((line) => line.includes(` ${variable}`))
    .map((line) => {
      const [pid, ...words] = line.trim().split(/\s+/);
      return { pid: Number(pid), command: words.slice(0, 6).join(" ") };
    });
}
