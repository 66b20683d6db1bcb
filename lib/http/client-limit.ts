import { RateLimiterMemory } from "rate-limiter-flexible";

/** Counts what clients ask for. Resolves to whether one more is within its limit. */
export type ClientLimit = (client: string) => Promise<boolean>;

/**
 * A limit per client, kept in this process.
 * @param points how many are within it; 0 is no limit
 * @param seconds how long each counts
 */
export function clientLimit(points: number, seconds = 60): ClientLimit {
  if (points === 0) return async () => true;
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return (client) =>
    limiter.consume(client).then(
      () => true,
      () => false,
    );
}
