import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";

/** A process of its own that says lines and is told lines. */
export type Child = {
  /** Tells it a line. */
  tell(line: string): void;
  /** The next line that it says. @throws with what it complained of when it ends instead */
  next(): Promise<string>;
  /** Waits for its end. @returns the exit code */
  ended(): Promise<number | null>;
};

/**
 * Runs a module in another process, which ends with the test.
 * @param code ES module source; `heard()` gives the next line it is told, `say(text)` says one
 * @param shell what a shell does before it becomes that process, e.g. sets limits
 */
export function child(code: string, shell = ""): Child {
  const prelude = `
    import { createInterface } from "node:readline";
    const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
    const heard = async () => (await lines.next()).value;
    const say = (text) => process.stdout.write(text + "\\n");
  `;
  const started = spawn(
    "/bin/sh",
    [
      "-c",
      `${shell}\nexec "$0" "$@"`,
      process.execPath,
      "--input-type=module",
      "-e",
      prelude + code,
    ],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  onTestFinished(() => void started.kill("SIGKILL"));
  let complaint = "";
  started.stderr.on("data", (data) => {
    complaint += data;
  });
  const said = createInterface({ input: started.stdout })[Symbol.asyncIterator]();
  const ended = once(started, "close").then(([code]) => code as number | null);
  return {
    tell: (line) => void started.stdin.write(`${line}\n`),
    async next() {
      const { value, done } = await said.next();
      if (done) throw new Error(`The process ended with ${await ended}: ${complaint}`);
      return value;
    },
    ended: () => ended,
  };
}

/** How that process imports a module of ours: `import { … } from ${moduleUrl("db/client.ts")}`. */
export function moduleUrl(path: string): string {
  return JSON.stringify(new URL(`../../${path}`, import.meta.url).href);
}
