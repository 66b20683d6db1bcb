import { RateLimiterMemory } from "rate-limiter-flexible";

/** Counts what clients ask for. Resolves to whether one more is within its limit. */
export type ClientLimit = (client: string) => Promise<boolean>;

/**
 * A limit per client, kept in this process.
 * @param perMinute how many are within it; 0 is no limit
 */
export function clientLimit(perMinute: number): ClientLimit {
  if (perMinute === 0) return async () => true;
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return (client) =>
    limiter.consume(client).then(
      () => true,
      () => false,
    );
}
