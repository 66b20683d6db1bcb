import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";

const folders = new Set<string>();

process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Makes a folder that is removed when this process ends. Returns its path. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "glasspost-")));
  folders.add(folder);
  return folder;
}

/**
 * Refuses any database but a temporary one: tests write, and may delete.
 * @param url as in `DATABASE_URL`
 * @throws when its file lies outside the folder for temporary files, or when it is no database on
 * this machine that a test made
 */
export function assertTemporaryDatabase(url: string): void {
  if (/^postgres:\/\/[^/]+@127\.0\.0\.1:\d+\/glasspost_test_[0-9a-f]+$/.test(url)) return;
  const path = url.replace(/^file:/, "");
  const isTemporary = [tmpdir(), realpathSync(tmpdir())].some((t) => path.startsWith(t + sep));
  if (!url.startsWith("file:") || !isTemporary || path.includes("..")) {
    throw new Error(`Tests run on temporary databases only, not on ${url}.`);
  }
}
