import { pendingMigrations } from "#db/pending-migrations.ts";
import { publicContext } from "#lib/context.ts";
import { answerWithin } from "#lib/health/answer-within.ts";
import { isDatabaseUnavailable } from "#lib/health/is-database-unavailable.ts";
import { log } from "#lib/log.ts";

/** Whoever asks has little patience, too. */
const PATIENCE_MS = 1500;

/** Tells, soon, whether the database answers and its tables are current. Never says more than that. */
export async function isReady(): Promise<boolean> {
  try {
    return (await answerWithin(pendingMigrations(publicContext().db), PATIENCE_MS)) === 0;
  } catch (error) {
    // A database that is lost is told of once, by the server's watch.
    if (!isDatabaseUnavailable(error)) log().error({ err: error }, "the database can't be judged");
    return false;
  }
}
