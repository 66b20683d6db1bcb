import { findNewestReceived, findReceivedFrom } from "#db/queries/candidates.ts";
import type { Context } from "#lib/context.ts";

/**
 * Finds where an instant lies among the messages, by halves: ids are in the order in which messages came.
 * @returns an id; the message before it or of it was received before the instant, the next one not.
 * 0 when none was
 */
export async function idAt({ db }: Context, instant: number): Promise<number> {
  const [newest] = await findNewestReceived(db, {});
  if (!newest) return 0;
  if (newest.receivedAt < instant) return newest.id;
  let low = 0;
  let high = newest.id;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await findReceivedFrom(db, { id: middle });
    if (row && row.id < high && row.receivedAt < instant) low = row.id;
    else high = middle;
  }
  return low;
}
