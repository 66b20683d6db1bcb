import { listRefusals as selectRefusals } from "#db/queries/refusals.ts";
import { findSource } from "#db/queries/sources.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { Problem } from "#lib/http/problem.ts";
import type { RefusedRequest } from "#lib/ingest/record-refusal.ts";

/** A refused request of a source, as it is kept and as it is saved in a file. */
export type KeptRefusal = RefusedRequest & {
  /** Why it was refused, in one of the words of `Refusal`; null where nobody says. */
  reason: string | null;
  /** When it came, ISO 8601 in UTC. */
  at: string;
};

/** More than are kept of a source. */
const MAX_KEPT = 1000;

/**
 * A source's refused requests, newest first.
 * @throws Problem not-found without such a source; what opening them with another key throws
 */
export async function listRefusals({ db, keyring }: Context, name: string): Promise<KeptRefusal[]> {
  const [source] = await findSource(db, { name });
  if (!source) throw new Problem("not-found", `There is no source ${name}.`);
  const rows = await selectRefusals(db, { sourceId: source.id, limit: MAX_KEPT });
  return rows.map(({ at, reason, sealed }) => ({
    at: isoInstant(at),
    reason,
    ...(JSON.parse(keyring.open(sealed, "refusal")) as RefusedRequest),
  }));
}
