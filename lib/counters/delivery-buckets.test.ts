import fc from "fast-check";
import { expect, test } from "vitest";
import { BUCKET_ERROR, bucketOf, percentileOf, secondsOf } from "#lib/counters/delivery-buckets.ts";

test.each([
  [0, -13],
  [100, -13],
  [1000, 0],
  [2000, 4],
  [3000, 6],
  [60_000, 24],
  [604_800_000, 77],
])("puts %i milliseconds into bucket %i", (ms, bucket) => {
  expect(bucketOf(ms)).toBe(bucket);
});

test("tells every time from a tenth of a second to seven days within its error", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 604_800_000 }), (ms) => {
      const told = secondsOf(bucketOf(ms)) / (ms / 1000);
      // The last digit of a power may be rounded either way.
      expect(told).toBeLessThanOrEqual(BUCKET_ERROR * 1.0001);
      expect(told).toBeGreaterThanOrEqual(1 / BUCKET_ERROR / 1.0001);
    }),
  );
});

test("finds the percentile of the times themselves within that error", () => {
  const times = fc.array(fc.integer({ min: 100, max: 9_000_000 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(times, fc.constantFrom(0, 0.5, 0.95, 1), (ms, share) => {
      const sorted = ms.toSorted((a, b) => a - b);
      const exact = sorted[Math.max(1, Math.ceil(share * ms.length)) - 1]! / 1000;
      const counts = ms.map((each) => ({ bucket: bucketOf(each), messages: 1 }));
      const told = percentileOf(counts, share)! / exact;
      expect(Math.abs(Math.log(told))).toBeLessThanOrEqual(Math.log(BUCKET_ERROR) * 1.001);
    }),
  );
});

test("finds none without messages", () => {
  expect(percentileOf([], 0.5)).toBeNull();
  expect(percentileOf([{ bucket: 3, messages: 0 }], 0.5)).toBeNull();
});
