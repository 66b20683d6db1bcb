import { openFile } from "#db/sqlite/open-file.ts";
import { getDashboard } from "#lib/dashboard/get-dashboard.ts";
import { timeRanges } from "#lib/dashboard/time-range.ts";
import type { Figure } from "./figures.ts";
import { benchContext } from "./prepare-database.ts";

const WITHIN_MS = 200;

/**
 * How long the console's overview takes to read, without rendering it: of 20 rounds the one
 * that one is slower than. The first round begins with nothing in the connection's cache.
 * @param file a generated database
 */
export async function overviewTime(
  file: string,
  { rounds }: { rounds: number },
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const range of timeRanges) {
    const db = openFile(`file:${file}`);
    const ctx = benchContext(db);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const started = performance.now();
      await getDashboard(ctx, range);
      times.push(performance.now() - started);
    }
    await db.close();
    const sorted = times.toSorted((a, b) => a - b);
    figures.push({
      group: "reading the overview",
      name: range,
      value: sorted[Math.ceil(rounds * 0.95) - 1]!,
      unit: "ms",
      target: { atMost: WITHIN_MS },
      more: { first: times[0]!, p50: sorted[rounds >> 1]!, slowest: sorted.at(-1)! },
    });
  }
  return figures;
}
