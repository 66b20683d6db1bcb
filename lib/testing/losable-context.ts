import { DatabaseUnavailable } from "#db/errors.ts";
import type { Context } from "#lib/context.ts";

/** Whether the database is lost, and how often it has been asked in vain. */
export type Loss = { isLost: boolean; failures: number };

/** A context whose database does not answer while a test says so. */
export function losableContext(ctx: Context): { losable: Context; loss: Loss } {
  const loss: Loss = { isLost: false, failures: 0 };
  const losable: Context = {
    ...ctx,
    get db() {
      if (!loss.isLost) return ctx.db;
      loss.failures += 1;
      throw new DatabaseUnavailable();
    },
  };
  return { losable, loss };
}
