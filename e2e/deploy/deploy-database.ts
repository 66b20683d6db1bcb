import { join } from "node:path";
import { temporaryFolder } from "#e2e/harness/temporary-folder.ts";

/** An empty database that several instances may share. @returns what `DATABASE_URL` is set to */
export async function deployDatabase(): Promise<string> {
  return `file:${join(temporaryFolder(), "glasspost.db")}`;
}
