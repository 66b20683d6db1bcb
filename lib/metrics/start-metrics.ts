import type { Database } from "#db/client.ts";
import { onCommit } from "#db/commits.ts";
import { onQuery } from "#db/query-times.ts";
import { countCommit, countQuery } from "#lib/metrics/count.ts";
import { metrics } from "#lib/metrics/metrics.ts";
import { offerFigures } from "#lib/metrics/process-figures.ts";
import { type Readers, readings } from "#lib/metrics/readings.ts";
import { makeRegistry } from "#lib/metrics/registry.ts";
import { offerScrape } from "#lib/metrics/scrape.ts";

/**
 * Begins to measure the process, once, and lets `/metrics` answer.
 * @param db whose commits and queries are counted
 * @param readers where the figures of kept pages and live streams are read
 */
export function startMetrics(db: Database, readers: Readers): void {
  offerFigures(readers);
  offerScrape(() => {
    onCommit(db, countCommit);
    onQuery(db, countQuery);
    const registry = makeRegistry([...Object.values(metrics), ...readings(readers)]);
    return async () => ({ contentType: registry.contentType, text: await registry.metrics() });
  });
}
