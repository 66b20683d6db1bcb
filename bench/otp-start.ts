import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const ROUNDS = 7;

/**
 * How long a fresh process takes from the import of the finder to its first answer, and to import any
 * TypeScript file at all (Node starts its compiler then); medians in milliseconds.
 */
export async function measureStart(): Promise<{ finder: number; node: number }> {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-otp-"));
  try {
    const empty = join(folder, "empty.ts");
    writeFileSync(empty, "export const nothing: number = 0;\n");
    const finder = join(import.meta.dirname, "../lib/otp/find-codes.ts");
    return {
      finder: await medianOf(`(await import(${JSON.stringify(finder)})).findCodes("Code 482913")`),
      node: await medianOf(`await import(${JSON.stringify(empty)})`),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function medianOf(script: string): Promise<number> {
  const timed = `const start = performance.now(); ${script}; console.log(performance.now() - start);`;
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", timed]);
    times.push(Number(stdout));
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1]!;
}
