import { findSourceOfTerm } from "#db/queries/messages.ts";
import { findNumberDetail } from "#db/queries/numbers.ts";
import { findSource, findSourceById, listSources } from "#db/queries/sources.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import type { NumberRow } from "#lib/numbers/require-number.ts";

type Feeding = { name: string; addresses: string | null };

/**
 * The source that feeds a number: the one that is named, that is written down of it, that its last
 * message came from, or the only one there is.
 * @throws Problem not-found without the source that is named; invalid when nothing tells
 */
export async function sourceOfNumber(
  { db }: Context,
  number: NumberRow,
  named?: string,
): Promise<Feeding> {
  if (named !== undefined) {
    const [source] = await findSource(db, { name: named });
    if (source) return source;
    throw new Problem("not-found", `There is no source ${named}.`);
  }
  const [detail] = await findNumberDetail(db, { e164: number.e164 });
  const [last] = await findSourceOfTerm(db, { termId: number.termId });
  for (const id of [detail?.sourceId, last?.sourceId]) {
    const [source] = id ? await findSourceById(db, { id }) : [];
    if (source) return source;
  }
  const [only, another] = await listSources(db, { after: "", limit: 2 });
  if (only && !another) return only;
  throw new Problem("invalid", `Nothing tells which source feeds ${number.e164}: name it.`);
}
