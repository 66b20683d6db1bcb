import { transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { recordOutcome } from "#lib/counters/record-outcome.ts";
import type { Outcome } from "#lib/counters/rollup-tally.ts";
import type { Sample } from "#lib/metrics/instruments.ts";
import { type IngestOutcome, metrics } from "#lib/metrics/metrics.ts";
import { shared } from "#lib/shared.ts";

/** What a request that went no further counts as. */
const OUTCOMES: Partial<Record<IngestOutcome, Outcome>> = {
  unauthorized: "refused",
  rejected: "rejected",
  failed: "failed",
};

/** As far as this process's own counts are in the rollups. */
const written = shared("counted-refused", () => new Map<Outcome, number>());

/**
 * Brings this process's refused, rejected and failed requests to known sources into the rollups.
 * Strangers could make a write of each, so they are counted in memory, and written a few times a minute.
 * @param samples the process's own counts
 * @returns how many were new
 */
export async function countRefused(
  ctx: Context,
  samples: Sample[] = metrics.ingested.samples(),
): Promise<number> {
  const totals = totalsOf(samples);
  const added = [...totals].flatMap(([outcome, total]): [Outcome, number][] => {
    const times = total - (written.get(outcome) ?? 0);
    return times > 0 ? [[outcome, times]] : [];
  });
  if (added.length === 0) return 0;
  await transaction(ctx.db, function* () {
    for (const [outcome, times] of added) yield* recordOutcome(ctx, outcome, times);
  });
  for (const [outcome, total] of totals) written.set(outcome, total);
  return added.reduce((sum, [, times]) => sum + times, 0);
}

function totalsOf(samples: Sample[]): Map<Outcome, number> {
  const totals = new Map<Outcome, number>();
  for (const { labels, value } of samples) {
    const outcome = OUTCOMES[labels.result as IngestOutcome];
    // Anybody may ask for sources that there are not.
    if (!outcome || labels.source === "unknown") continue;
    totals.set(outcome, (totals.get(outcome) ?? 0) + value);
  }
  return totals;
}
