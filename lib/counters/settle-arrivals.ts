import {
  countArrivals,
  deleteArrivals,
  insertArrivals,
  listArrivals,
} from "#db/queries/arrivals.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { type Arrival, packArrivals, unpackArrivals } from "#lib/counters/arrival.ts";
import { RollupTally } from "#lib/counters/rollup-tally.ts";

/** A commit with fewer writes its rollups itself, unless others wait for theirs. */
const MIN_KEPT = 8;
/** So many messages wait at most: to count them holds everything else for some 20 ms. */
const MAX_WAITING = 2000;
const ROWS_AT_ONCE = 500;

/**
 * Counts a commit's messages in the rollups. Many commits mostly count in the same places: where much
 * arrives, its messages are kept beside the rollups, and written there together with the next ones.
 * @param waiting how many messages are kept so already
 */
export function* writeArrivals(
  { db }: Pick<Context, "db">,
  arrivals: Arrival[],
  waiting: number,
): Steps<void> {
  const messages = arrivals.length;
  if (messages === 0) return;
  if (messages < MIN_KEPT && waiting === 0) return yield* writeRollups(db, [arrivals]);
  yield insertArrivals(db, { messages, packed: packArrivals(arrivals) });
  if (waiting + messages >= MAX_WAITING) yield* settleArrivals({ db });
}

/**
 * Writes to the rollups what is kept beside them, in a transaction that goes on to take something
 * from them, or alone (`settle`).
 */
export function* settleArrivals({ db }: Pick<Context, "db">): Steps<void> {
  for (;;) {
    const rows = yield* step(listArrivals(db, { limit: ROWS_AT_ONCE }));
    const last = rows.at(-1);
    if (!last) return;
    yield* writeRollups(
      db,
      rows.map(({ packed }) => unpackArrivals(packed)),
    );
    yield* step(deleteArrivals(db, { last: last.id }));
  }
}

/** Brings the rollups up to date, where they are not. */
export async function settle(ctx: Pick<Context, "db">): Promise<void> {
  const [kept] = await countArrivals(ctx.db, {});
  if (kept!.messages > 0) await transaction(ctx.db, () => settleArrivals(ctx));
}

function* writeRollups(db: Context["db"], commits: Arrival[][]): Steps<void> {
  const tally = new RollupTally();
  for (const arrivals of commits) for (const arrival of arrivals) tally.addArrival(arrival);
  yield* tally.write(db);
}
