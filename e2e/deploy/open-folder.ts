import { chmodSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { temporaryFolder } from "#e2e/harness/temporary-folder.ts";

/** Makes a temporary folder that other users can reach, if they know what lies in it. */
export function openFolder(): string {
  const folder = temporaryFolder();
  for (let each = folder; isClosed(each); each = dirname(each)) chmodSync(each, 0o711);
  return folder;
}

function isClosed(folder: string): boolean {
  const { mode, uid } = statSync(folder);
  return uid === process.getuid?.() && (mode & 0o001) === 0;
}
