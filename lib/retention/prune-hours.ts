import { millisecondsInDay } from "date-fns/constants";
import { deleteOldHours, findNextCounted } from "#db/queries/pruning.ts";
import { step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { HOURS_KEPT_DAYS } from "#lib/retention/pruning-rules.ts";

/** So many things are looked at in one run: there are as many as senders, numbers and services. */
const AT_ONCE = 1000;

/** Where the next run of this process goes on. */
const places = new WeakMap<object, { kind: string; ref: string }>();

/**
 * Deletes hours that are counted for longer than they are kept, of some things a run: the oldest
 * hour of each is the first that an index finds, so nothing else is read.
 * @throws ClaimLost when another process has taken over
 */
export async function pruneHours(ctx: Context, claim: Claim, atOnce = AT_ONCE): Promise<void> {
  const { db } = ctx;
  const before = ctx.now() - HOURS_KEPT_DAYS * millisecondsInDay;
  let place = places.get(db.connection) ?? { kind: "", ref: "" };
  for (let seen = 0; seen < atOnce; seen += 1) {
    const [next] = await findNextCounted(db, place);
    if (!next) {
      place = { kind: "", ref: "" };
      break;
    }
    const { kind, ref, hour } = next;
    place = { kind, ref };
    if (hour >= before) continue;
    await transaction(db, function* () {
      yield* keepClaim(ctx, claim);
      yield* step(deleteOldHours(db, { kind, ref, before }));
    });
  }
  places.set(db.connection, place);
}
