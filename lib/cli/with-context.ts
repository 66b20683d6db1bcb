import { setTimeout as sleep } from "node:timers/promises";
import { isBusy } from "#db/errors.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { CliError } from "#lib/cli/cli-error.ts";
import { describeError } from "#lib/cli/describe-error.ts";
import { type Context, contextOf, openConfiguredDatabase } from "#lib/context.ts";
import { getEnv } from "#lib/env.ts";
import { finderState } from "#lib/reindex/finder-state.ts";

const GIVE_UP_AFTER_MS = 5000;

/**
 * Runs a command's work on the configured database, which is made and migrated when it is not,
 * and closed afterwards. In a new database it is written down that today's finder begins it.
 * @param work gets the context and how many migrations ran
 * @throws CliError when the configuration is wrong or the database can't be used; what the work throws
 */
export async function withContext<T>(
  work: (ctx: Context, migrations: number) => Promise<T>,
): Promise<T> {
  readConfiguration();
  const { ctx, migrations } = await whileBusy(async () => {
    await openConfiguredDatabase();
    const ctx = contextOf({ kind: "system", part: "cli" });
    try {
      return { ctx, migrations: await migrateDatabase(ctx.db) };
    } catch (error) {
      // Connections to a server that stay open would keep this process from ending.
      if (!isBusy(error)) await ctx.db.close();
      throw error;
    }
  });
  try {
    await finderState(ctx);
    return await work(ctx, migrations);
  } finally {
    await ctx.db.close();
  }
}

/** Reads the configuration. @throws CliError with its mistakes */
export function readConfiguration(): void {
  try {
    getEnv();
  } catch (error) {
    throw new CliError("configuration", (error as Error).message);
  }
}

/** Opening and migrating block for a moment only; the waiting for another process is done here. */
async function whileBusy<T>(open: () => Promise<T>): Promise<T> {
  for (const start = performance.now(); ; await sleep(20)) {
    try {
      return await open();
    } catch (error) {
      const isLate = performance.now() - start > GIVE_UP_AFTER_MS;
      const isWaiting = isBusy(error) || isBusy((error as { cause?: unknown }).cause);
      if (isWaiting && !isLate) continue;
      const { code, message } = describeError(error).error;
      if (code !== "internal") throw error;
      const reason = message.replace(/^[^:]*: /, "");
      throw new CliError("database", `The database can't be opened: ${reason}.`);
    }
  }
}
