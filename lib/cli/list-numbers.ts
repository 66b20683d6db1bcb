import { listAllNumbers } from "#db/queries/numbers.ts";
import type { Context } from "#lib/context.ts";
import type { NumberCard, NumberStatus } from "#lib/numbers/number-card.ts";
import { numberCard } from "#lib/numbers/number-page.ts";

const AT_ONCE = 200;

/** Every number in the order they were added, or those of one status. */
export async function* listNumbers(
  { db }: Context,
  status: NumberStatus | undefined,
): AsyncGenerator<NumberCard> {
  let after = 0;
  for (;;) {
    const rows = await listAllNumbers(db, { after, limit: AT_ONCE });
    for (const row of rows) {
      if (status === undefined || row.status === status) yield numberCard(row);
      after = row.id;
    }
    if (rows.length < AT_ONCE) return;
  }
}
