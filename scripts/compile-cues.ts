import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compilePersonalCues } from "#lib/masking/phrases.ts";
import { compileAllCues } from "#lib/otp/cues/compile-all-cues.ts";
import { compileLanguages } from "#lib/otp/cues/compile-languages.ts";

/** Without letters beyond ASCII, for a file of half a million letters is read twice as fast then. */
const asciiOf = (json: string): string =>
  json.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const tables = [
  ...Object.entries(compileAllCues()).map(
    ([name, cues]) => [`otp/compiled/${name}`, cues] as const,
  ),
  ["otp/compiled/languages", compileLanguages()] as const,
  ["masking/compiled/cues", compilePersonalCues()] as const,
];
for (const [name, cues] of tables) {
  const path = join(import.meta.dirname, "../lib", `${name}.json`);
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}`;
  writeFileSync(part, `${asciiOf(JSON.stringify(cues, null, 2))}\n`);
  renameSync(part, path);
}
