import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { withFolder } from "./with-folder.ts";

/**
 * Works on a copy of a database that nobody has open; the copy goes with the work.
 * @param work gets the path of the copy
 */
export function withCopy<T>(database: string, work: (copy: string) => Promise<T>): Promise<T> {
  return withFolder((folder) => {
    const copy = join(folder, "db");
    copyFileSync(database, copy);
    return work(copy);
  });
}
