import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { followParent, root } from "#scripts/project.mjs";

const GRACE_MS = 6000;

/**
 * Starts a TypeScript file in a process of its own, which ends with this one.
 * @param file its address, e.g. `new URL("./load.ts", import.meta.url)`
 */
export function startChild(
  file: URL,
  args: string[] = [],
  env: Record<string, string> = {},
): ChildProcess {
  const child = spawn(process.execPath, [...followParent, fileURLToPath(file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  // One that can't be started is told by its exit code: whoever waits for it sees that.
  child.on("error", () => {});
  return child;
}

/** Waits for a child's next message. @throws when it ends before */
export async function nextMessage<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const { signal } = ended;
  try {
    return await Promise.race([
      once(child, "message", { signal }).then(([message]) => message as T),
      once(child, "exit", { signal }).then(([code]) => {
        throw new Error(`${child.spawnargs.at(-1)} ended with ${code}`);
      }),
    ]);
  } finally {
    ended.abort();
  }
}

/** Ends a child and waits until it is gone. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await gone;
  clearTimeout(timer);
}
