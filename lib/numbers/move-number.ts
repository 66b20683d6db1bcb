import { addToCountry } from "#db/queries/counters.ts";
import { endTerm, insertTerm, setTerm } from "#db/queries/numbers.ts";
import { addToPool } from "#db/queries/pools.ts";
import { deleteWaits } from "#db/queries/waits.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { endLeaseOfTerm } from "#lib/leases/end-lease.ts";
import { type Change, recordChange } from "#lib/live/record-change.ts";
import { markForHiding } from "#lib/numbers/hide-term.ts";
import type { NumberStatus } from "#lib/numbers/number-card.ts";
import type { NumberRow } from "#lib/numbers/require-number.ts";
import { poolOf } from "#lib/pools/pool-of.ts";

/** Where a number goes. The database itself refuses what is no move. */
export type Move = {
  to: NumberStatus;
  /** Until when it may not return. */
  coolsUntil?: number;
  /** The id of the number that takes its place. */
  replacedBy?: number;
};

const kinds: Record<NumberStatus, Change["kind"]> = {
  active: "number-activated",
  cooling: "number-cooling",
  reserve: "number-returned",
  retired: "number-retired",
};

const termKinds = { active: "public", cooling: "cooling", reserve: "reserve" } as const;

/**
 * Ends a number's term, and the lease that it is in, and begins the next one, with counters and change row, in the transaction of
 * the verb. Messages of a public term are marked for hiding: the verb hides them afterwards.
 */
export function* moveNumber(ctx: Context, number: NumberRow, move: Move): Steps<void> {
  const { db, now } = ctx;
  const { id, e164, country } = number;
  const { to, coolsUntil = null, replacedBy = null } = move;
  const from = number.status as NumberStatus;
  yield* step(endTerm(db, { id: number.termId, endedAt: now() }));
  if (number.leaseTermId !== null) yield* endLeaseOfTerm(ctx, number.leaseTermId);
  // A retired number's last term stays its own.
  let { termId } = number;
  if (to !== "retired") {
    const begun = { numberId: id, kind: termKinds[to], startedAt: now() };
    const [term] = yield* step(insertTerm(db, begun));
    termId = term!.id;
  }
  yield* step(setTerm(db, { id, termId, status: to, coolsUntil, replacedBy }));
  yield* countMove(ctx, number, from, to);
  yield* step(deleteWaits(db, { numberId: id }));
  if (from === "active") yield* markForHiding(ctx, number.termId);
  yield* recordChange(ctx, { kind: kinds[to], numberId: id, e164, country });
}

function* countMove(
  { db, now }: Context,
  { country, type, pool }: NumberRow,
  from: NumberStatus,
  to: NumberStatus,
): Steps<void> {
  const by = (status: NumberStatus) => (to === status ? 1 : 0) - (from === status ? 1 : 0);
  const name = poolOf({ country, type, pool });
  const counts = { active: by("active"), reserve: by("reserve"), cooling: by("cooling") };
  yield* step(addToPool(db, { name, at: now(), ...counts }));
  if (country && counts.active !== 0) {
    const nothing = { received: 0, listed: 0, lastAt: 0 };
    yield* step(addToCountry(db, { code: country, numbers: counts.active, ...nothing }));
  }
}
