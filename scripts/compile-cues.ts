import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileAllCues } from "#lib/otp/cues/compile-all-cues.ts";

const folder = join(import.meta.dirname, "../lib/otp/compiled");
mkdirSync(folder, { recursive: true });
/** Without letters beyond ASCII, for a file of half a million letters is read twice as fast then. */
const asciiOf = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

for (const [name, cues] of Object.entries(compileAllCues())) {
  const path = join(folder, `${name}.json`);
  const part = `${path}.${process.pid}`;
  writeFileSync(part, `${asciiOf(JSON.stringify(cues, null, 2))}\n`);
  renameSync(part, path);
}
