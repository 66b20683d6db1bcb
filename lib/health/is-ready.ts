import { pendingMigrations } from "#db/pending-migrations.ts";
import { publicContext } from "#lib/context.ts";
import { log } from "#lib/log.ts";

/** Tells whether the database answers and its tables are current. Never says more than that. */
export async function isReady(): Promise<boolean> {
  try {
    return (await pendingMigrations(publicContext().db)) === 0;
  } catch (error) {
    log().error({ err: error }, "the database does not answer");
    return false;
  }
}
