import fc from "fast-check";
import { expect, test } from "vitest";
import { bucketOf } from "#lib/counters/delivery-buckets.ts";
import {
  addPacked,
  countTiming,
  packTimings,
  readTimings,
  type Timing,
  type TimingCounts,
} from "./packed-timings.ts";

const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

const timings: fc.Arbitrary<Timing> = fc.record({
  country: fc.option(
    fc.tuple(fc.constantFrom(...letters), fc.constantFrom(...letters)).map((pair) => pair.join("")),
  ),
  hour: fc.nat(23),
  clock: fc.constantFrom("smsc", "device", "provider", "unknown"),
  bucket: fc.nat(7 * 86_400_000).map(bucketOf),
});

function counted(given: Timing[]): TimingCounts {
  const counts: TimingCounts = new Map();
  for (const timing of given) countTiming(counts, timing);
  return counts;
}

const sorted = (counts: TimingCounts) => [...counts].sort(([a], [b]) => a - b);

test("are what was packed", () => {
  fc.assert(
    fc.property(fc.array(timings, { maxLength: 300 }), (given) => {
      const counts = counted(given);
      const read: TimingCounts = new Map();
      addPacked(read, packTimings(counts));
      expect(sorted(read)).toEqual(sorted(counts));
    }),
  );
});

test("say of each message its clock, hour and country, whatever it was added to", () => {
  fc.assert(
    fc.property(fc.array(timings), fc.array(timings), (before, after) => {
      const counts: TimingCounts = new Map();
      addPacked(counts, packTimings(counted(after), packTimings(counted(before))));
      const all = [...before, ...after];
      const read = readTimings(counts);
      for (const by of ["clock", "hour", "country"] as const) {
        const expected = new Map<string, number>();
        for (const timing of all) {
          const key = `${timing[by] ?? ""} ${timing.bucket}`;
          expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        const found = read.filter((count) => count.by === by);
        const of = new Map(found.map(({ of, bucket, messages }) => [`${of} ${bucket}`, messages]));
        expect([...of].sort()).toEqual([...expected].sort());
      }
    }),
  );
});

test("take few bytes, however many messages they are of", () => {
  const counts: TimingCounts = new Map();
  for (let nth = 0; nth < 100_000; nth++) {
    const bucket = bucketOf(500 + ((nth * 7919) % 30_000));
    countTiming(counts, { country: nth % 3 ? "PR" : "ES", hour: nth % 24, clock: "smsc", bucket });
  }
  expect(packTimings(counts).length).toBeLessThan(2500);
});

test.each([
  ["of another version", [9]],
  ["that break off", [1, 0x80]],
  ["of nothing", []],
])("%s are refused", (_, bytes) => {
  expect(() => addPacked(new Map(), Uint8Array.from(bytes))).toThrow(RangeError);
});
