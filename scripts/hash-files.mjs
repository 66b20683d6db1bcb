import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * One hash over the paths and contents of files, the same on every machine.
 *
 * @param {string} folder the folder that the entries are relative to
 * @param {string[]} entries files and folders; a missing one counts as empty
 * @param {RegExp} [skipped] names of files that do not count
 * @returns {string} SHA-256 in hexadecimal
 */
export function hashFiles(folder, entries, skipped) {
  const hash = createHash("sha256");
  for (const entry of [...entries].sort()) addEntry(hash, folder, entry, skipped);
  return hash.digest("hex");
}

function addEntry(hash, folder, entry, skipped) {
  const full = path.join(folder, entry);
  const stats = statSync(full, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    for (const name of readdirSync(full).sort())
      addEntry(hash, folder, `${entry}/${name}`, skipped);
  } else if (stats?.isFile() && !skipped?.test(entry)) {
    const contents = readFileSync(full);
    hash.update(`${entry}\0${contents.length}\0`).update(contents);
  }
}
