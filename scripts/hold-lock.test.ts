import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { holdLock } from "#scripts/hold-lock.mjs";

describe("holdLock", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "glasspost-lock-"));
    file = join(folder, "cache", "glasspost.lock");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("lets one at a time work, and leaves no file", async () => {
    let working = 0;
    let most = 0;
    const work = async () => {
      working += 1;
      most = Math.max(most, working);
      await sleep(20);
      working -= 1;
    };
    const waits: string[] = [];

    await Promise.all([holdLock(file, work), holdLock(file, work, () => waits.push("waited"))]);

    expect(most).toBe(1);
    expect(waits).toEqual(["waited"]);
    expect(existsSync(file)).toBe(false);
  });

  it("releases the lock when the work fails", async () => {
    const failing = holdLock(file, async () => {
      throw new Error("no room left");
    });

    await expect(failing).rejects.toThrow("no room left");
    await expect(holdLock(file, async () => "done")).resolves.toBe("done");
  });

  it("takes over the lock of a process that is gone, one of many at a time", async () => {
    await holdLock(file, async () => {});
    writeFileSync(file, JSON.stringify({ pid: endedProcess(), host: hostname() }));
    let working = 0;
    let most = 0;
    const work = async () => {
      working += 1;
      most = Math.max(most, working);
      await sleep(5);
      working -= 1;
    };

    await Promise.all(Array.from({ length: 8 }, () => holdLock(file, work)));

    expect(most).toBe(1);
  });

  it("takes over a lock that nobody has touched for long", async () => {
    await holdLock(file, async () => {});
    writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }));
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(file, longAgo, longAgo);

    await expect(holdLock(file, async () => "done")).resolves.toBe("done");
  });

  it("waits for the process that a gone holder left at work", async () => {
    await holdLock(file, async () => {});
    const lock = { pid: endedProcess(), host: hostname(), child: process.pid };
    writeFileSync(file, JSON.stringify(lock));
    const started = holdLock(file, async () => "done");

    const first = await Promise.race([started, sleep(600, "still waiting")]);
    writeFileSync(file, JSON.stringify({ ...lock, child: endedProcess() }));

    expect(first).toBe("still waiting");
    await expect(started).resolves.toBe("done");
  });

  it("notes the process that the work waits for", async () => {
    const noted = await holdLock(file, async (note) => {
      note(4711);
      return JSON.parse(readFileSync(file, "utf8"));
    });

    expect(noted).toEqual({ pid: process.pid, host: hostname(), child: 4711 });
  });
});

function endedProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}
