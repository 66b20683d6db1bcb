import { metrics } from "#lib/metrics/metrics.ts";
import type { Readers } from "#lib/metrics/readings.ts";
import { shared } from "#lib/shared.ts";

/** What this process tells of itself on the console: since it started, unless it is of now. */
export type ProcessFigures = {
  /** How many of the pages asked for were answered from memory; null before the first. */
  hitShare: number | null;
  keptBytes: number;
  keptPages: number;
  renders: number;
  streams: number;
  /** Seconds within which 95 of 100 commits were on disk, as the upper end of a range; null before the first. */
  commitSeconds: number | null;
};

/** Where they are read, whichever module graph asks. */
const holder = shared<{ readers: Readers | null }>("process-figures", () => ({ readers: null }));

/** Says where kept pages and streams are counted in this process. */
export function offerFigures(readers: Readers): void {
  holder.readers ??= readers;
}

/** The figures of this process; null before it is measured, as on the command line. */
export function processFigures(): ProcessFigures | null {
  if (!holder.readers) return null;
  const { hits, staleHits, misses, bytes, entries } = holder.readers.pages();
  const asked = hits + staleHits + misses;
  return {
    hitShare: asked === 0 ? null : (hits + staleHits) / asked,
    keptBytes: bytes,
    keptPages: entries,
    renders: metrics.renders.samples().reduce((sum, { value }) => sum + value, 0),
    streams: holder.readers.streams().open,
    commitSeconds: quantileOf(metrics.commitDuration.of(), 0.95),
  };
}

/** The upper end of the range that a share of the values lies within; null without any, or beyond all ranges. */
function quantileOf(
  { bounds, counts }: { bounds: readonly number[]; counts: number[] },
  share: number,
): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [index, count] of counts.entries()) {
    seen += count;
    if (total > 0 && seen >= share * total) return bounds[index] ?? null;
  }
  return null;
}
