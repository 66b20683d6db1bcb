import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
} from "rate-limiter-flexible";
import type { Database } from "#db/client.ts";

/** What is allowed how often. */
export type RatePolicy = {
  /** What tells it from other policies. */
  name: string;
  points: number;
  seconds: number;
};

/**
 * Counts by key. Where several processes share a database they count together, in the table
 * `rate_limits`; with a file there is one process, which counts by itself, as each does while the
 * database does not answer.
 */
export function rateLimiter({ connection }: Database, policy: RatePolicy): RateLimiterAbstract {
  const { name, points, seconds } = policy;
  const options = { keyPrefix: name, points, duration: seconds };
  if (connection.dialect === "sqlite") return new RateLimiterMemory(options);
  return new RateLimiterPostgres({
    ...options,
    storeClient: connection.readers,
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    // Retention deletes what has expired.
    clearExpiredByTimeout: false,
    // Whoever is beyond the limit costs the database nothing more.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory(options),
  });
}
