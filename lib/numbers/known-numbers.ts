import { setImmediate as nextTurn } from "node:timers/promises";
import { listKnownNumbers } from "#db/queries/numbers.ts";
import { isoInstant } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";

/** A number that is or was public, for those who do not take such numbers. */
export type KnownNumber = {
  /** E.164 digits without `+`. */
  e164: string;
  /** ISO 3166-1 alpha-2 code. */
  country: string | null;
  status: "active" | "cooling" | "retired";
  /** ISO 8601 instants: when it was first listed, and when it last left the lists; null while it is listed. */
  publicSince: string;
  publicUntil: string | null;
};

const BATCH = 500;

/** Every number that is or was public, in the order they were added. Others get their turn between batches. */
export async function* knownNumbers({ db }: Context): AsyncGenerator<KnownNumber> {
  for (let after = 0; ; await nextTurn()) {
    const rows = await listKnownNumbers(db, { after, limit: BATCH });
    for (const { e164, country, status, publicSince, publicUntil } of rows) {
      // Taken out of the reserve for good, and never shown.
      if (publicSince === null) continue;
      yield {
        e164,
        country,
        status: status as KnownNumber["status"],
        publicSince: isoInstant(publicSince),
        publicUntil: status === "active" ? null : isoInstant(publicUntil),
      };
    }
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.id;
  }
}
