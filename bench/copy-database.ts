import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Works on a copy of a database that nobody has open; the copy goes with the work.
 * @param work gets the path of the copy
 */
export async function withCopy<T>(
  database: string,
  work: (copy: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-bench-copy-"));
  try {
    const copy = join(folder, "db");
    copyFileSync(database, copy);
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
