import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileAllCues } from "#lib/otp/cues/compile-all-cues.ts";

const folder = join(import.meta.dirname, "../lib/otp/compiled");
mkdirSync(folder, { recursive: true });
for (const [name, cues] of Object.entries(compileAllCues())) {
  const path = join(folder, `${name}.json`);
  const part = `${path}.${process.pid}`;
  writeFileSync(part, `${JSON.stringify(cues, null, 2)}\n`);
  renameSync(part, path);
}
