import { deleteDevices } from "#db/queries/routes.ts";
import { deleteSource } from "#db/queries/sources.ts";
import { step, transaction } from "#db/transaction.ts";
import { recordDeed } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";

/**
 * Removes a source: its requests are answered 404 from now on, what it brought stays.
 * @returns false when there was none
 */
export function removeSource(ctx: Context, name: string): Promise<boolean> {
  return transaction(ctx.db, function* () {
    const [removed] = yield* step(deleteSource(ctx.db, { name }));
    if (removed) {
      yield* step(deleteDevices(ctx.db, { sourceId: removed.id }));
      yield* recordDeed(ctx, { action: "source.remove", subject: name });
    }
    return removed !== undefined;
  });
}
