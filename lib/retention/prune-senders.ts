import { millisecondsInDay } from "date-fns/constants";
import { deleteEmptySender, listUnshownSenders } from "#db/queries/pruning.ts";
import { type Steps, step, transaction } from "#db/transaction.ts";
import { type Claim, keepClaim } from "#lib/claims/claim.ts";
import type { Context } from "#lib/context.ts";
import { SENDERS_KEPT_DAYS } from "#lib/retention/pruning-rules.ts";
import { forgetRollups } from "#lib/senders/forget-rollups.ts";

const BATCH = 100;
/** So many senders are looked at in one run. */
const AT_ONCE = 1000;

type Place = { at: number; id: number };

/** Before the first. */
const START: Place = { at: -1, id: 0 };

/** Where the next run of this process goes on: a sender may be kept by messages that nobody sees. */
const places = new WeakMap<object, Place>();

/**
 * Forgets senders of whom nothing was shown for longer than they are kept and no message is left, with
 * their hours. What they received stays counted where it came to.
 * @throws ClaimLost when another process has taken over
 */
export async function pruneSenders(ctx: Context, claim: Claim): Promise<void> {
  const { db } = ctx;
  const before = ctx.now() - SENDERS_KEPT_DAYS * millisecondsInDay;
  let place = places.get(db.connection) ?? START;
  for (let seen = 0; seen < AT_ONCE; seen += BATCH) {
    const from = place;
    const rows = await listUnshownSenders(db, { ...from, limit: BATCH });
    const old = rows.filter(({ at }) => at < before);
    await transaction(db, () => forget(ctx, claim, old));
    place = old.at(-1) ?? START;
    if (old.length < BATCH) {
      place = START;
      break;
    }
  }
  places.set(db.connection, place);
}

function* forget(ctx: Context, claim: Claim, senders: Place[]): Steps<void> {
  const { db } = ctx;
  yield* keepClaim(ctx, claim);
  const forgotten: number[] = [];
  for (const { id } of senders) {
    const [gone] = yield* step(deleteEmptySender(db, { id }));
    if (gone) forgotten.push(id);
  }
  yield* forgetRollups(ctx, forgotten);
}
