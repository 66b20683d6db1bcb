import type { Steps } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import type { Outcome } from "#lib/counters/rollup-tally.ts";
import { Tally } from "#lib/counters/tally.ts";

/** Counts what became of something, by the hour, in the transaction that makes it so. */
export function* recordOutcome(ctx: Context, outcome: Outcome, times = 1): Steps<void> {
  const tally = new Tally();
  tally.addOutcome(outcome, ctx.now(), times);
  yield* tally.write(ctx);
}
