/** How many buckets a doubling of the time has. */
const PER_DOUBLING = 4;

/** What is quicker than this is not told apart: clocks do not agree that well. */
const SHORTEST_SECONDS = 0.1;

/** How far a time may lie from what its bucket says, as a factor: 2^(1/8), which is 9 %. */
export const BUCKET_ERROR = 2 ** (1 / (2 * PER_DOUBLING));

/** Messages by the bucket of their delivery time. */
export type BucketCount = { bucket: number; messages: number };

/** The bucket of a delivery time, `round(4 · log2(seconds))`; a tenth of a second and less are one. */
export function bucketOf(ms: number): number {
  const seconds = Math.max(ms / 1000, SHORTEST_SECONDS);
  // Not -0, which no database keeps.
  return Math.round(PER_DOUBLING * Math.log2(seconds)) + 0;
}

/** The seconds that a bucket stands for: its middle, by ratio. The inverse of `bucketOf`. */
export function secondsOf(bucket: number): number {
  return 2 ** (bucket / PER_DOUBLING);
}

/**
 * A percentile of delivery times: the time of the message that stands there (nearest rank), as its
 * bucket tells it, so within a factor of 2^(1/8): at most 9 % more or less than it was.
 * @param counts in any order; a bucket may be there several times
 * @param share from 0 to 1: 0.5 is the median
 * @returns seconds; null without messages
 */
export function percentileOf(counts: BucketCount[], share: number): number | null {
  const sums = new Map<number, number>();
  let total = 0;
  for (const { bucket, messages } of counts) {
    sums.set(bucket, (sums.get(bucket) ?? 0) + messages);
    total += messages;
  }
  if (total === 0) return null;
  let left = Math.max(1, Math.ceil(share * total));
  for (const [bucket, messages] of [...sums].sort(([a], [b]) => a - b)) {
    left -= messages;
    if (left <= 0) return secondsOf(bucket);
  }
  return null;
}
