import { deleteHoursOfSender } from "#db/queries/senders.ts";
import { deleteTimingsOfSender } from "#db/queries/timings.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { settleArrivals } from "#lib/counters/settle-arrivals.ts";

/**
 * Forgets hours and delivery times of senders that are no more, also of messages that the rollups do
 * not hold yet. Of one that is still there nothing goes.
 */
export function* forgetRollups(ctx: Pick<Context, "db">, senderIds: Iterable<number>): Steps<void> {
  const ids = [...senderIds];
  if (ids.length === 0) return;
  yield* settleArrivals(ctx);
  for (const id of ids) {
    yield* step(deleteHoursOfSender(ctx.db, { id, ref: String(id) }));
    yield* step(deleteTimingsOfSender(ctx.db, { id }));
  }
}
