import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { listProcesses } from "#scripts/list-processes.mjs";
import { isRunning, runCommand } from "#scripts/run-command.mjs";

const node = (script: string, options = {}) =>
  runCommand(process.execPath, ["--eval", script], { env: process.env, ...options });

describe("runCommand", () => {
  it("keeps what a command writes to both outputs, and its code", async () => {
    const result = await node(`console.log("out"); console.error("err"); process.exitCode = 3`);

    expect(result.output.split("\n").sort()).toEqual(["", "err", "out"]);
    expect(result).toMatchObject({ ok: false, code: 3 });
  });

  it("gives a command no input to wait for", async () => {
    const result = await node("process.stdin.on('data', () => {}).on('end', () => {})");

    expect(result.ok).toBe(true);
  });

  it("answers with code 127 when there is no such command", async () => {
    const result = await runCommand("no-such-command", []);

    expect(result.code).toBe(127);
    expect(result.output).toContain("no-such-command");
  });

  it("ends a command and its children after the time limit", async () => {
    let pid = 0;
    const script = `require("child_process").spawn(process.execPath,
      ["--eval", "setInterval(() => {}, 1000)"], { stdio: "inherit" }); setInterval(() => {}, 1000)`;
    const result = await node(script, {
      limitMs: 500,
      env: { ...process.env, GLASSPOST_LIMITED: "yes" },
      onStart: (started: number) => {
        pid = started;
      },
    });

    expect(result.code).toBe(128 + 15);
    expect(result.output).toContain("Stopped after");
    expect(isRunning(pid)).toBe(false);
    expect(await eventuallyNone("GLASSPOST_LIMITED=yes")).toEqual([]);
  });

  it("does not wait for what a command left behind", async () => {
    const script = `require("child_process").spawn(process.execPath,
      ["--eval", "setTimeout(() => {}, 20000)"], { stdio: "inherit", detached: true }).unref()`;
    const result = await node(script, { env: { ...process.env, GLASSPOST_LEFT: "yes" } });
    const left = listProcesses("GLASSPOST_LEFT=yes");
    for (const { pid } of left) process.kill(pid, "SIGKILL");

    expect(result.ok).toBe(true);
    expect(result.milliseconds).toBeLessThan(10_000);
    expect(left).toHaveLength(1);
    expect(left[0]?.command).toContain("setTimeout");
  });
});

async function eventuallyNone(variable: string) {
  for (let i = 0; i < 40 && listProcesses(variable).length > 0; i++) await sleep(50);
  return listProcesses(variable);
}
