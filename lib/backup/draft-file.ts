import { closeSync, openSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Makes an empty file beside another one, readable by its owner only, and removes those that killed
 * processes left there.
 * @returns its path
 * @throws when the folder is not there, or can't be written
 */
export function makeDraft(path: string): string {
  const folder = dirname(path);
  const start = `${basename(path)}.draft-`;
  for (const name of readdirSync(folder)) {
    const [, pid] = name.startsWith(start) ? (/-(\d+)$/.exec(name) ?? []) : [];
    if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
  const draft = join(folder, `${start}${process.pid}`);
  closeSync(openSync(draft, "w", 0o600));
  return draft;
}

/** Removes a draft, and what SQLite put beside it. */
export function removeDraft(draft: string): void {
  for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(draft + end, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}
