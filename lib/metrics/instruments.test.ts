import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Counter, Histogram } from "#lib/metrics/instruments.ts";

describe("Histogram", () => {
  test("counts every value once, in the range that it belongs to", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 20, noNaN: true })), (values) => {
        const bounds = [0.5, 1, 10];
        const histogram = new Histogram("waves", "Waves.", bounds);
        const distribution = histogram.of();
        for (const value of values) distribution.add(value);
        const expected = [...bounds, Number.POSITIVE_INFINITY].map(
          (bound) => values.filter((value) => value <= bound).length,
        );
        const samples = histogram.samples();
        const buckets = samples.filter(({ series }) => series === "_bucket");
        expect(buckets.map(({ value }) => value)).toEqual(expected);
        expect(buckets.map(({ labels }) => labels.le)).toEqual([...bounds, "+Inf"]);
        expect(samples.at(-1)).toEqual({ labels: {}, value: values.length, series: "_count" });
      }),
    );
  });

  test.each([Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, -1, undefined])(
    "takes %s as 0, so that one bad figure spoils no sum",
    (value) => {
      const histogram = new Histogram("waves", "Waves.", [1]);
      histogram.of().add(value as number);
      expect(histogram.samples().map((sample) => sample.value)).toEqual([1, 1, 0, 1]);
    },
  );
});

test("Counter keeps one line per combination of label values", () => {
  const counter = new Counter("boats_total", "Boats.");
  counter.of({ berth: "a", side: "b" }).value += 2;
  counter.of({ berth: "a", side: "b" }).value += 1;
  counter.of({ berth: "b", side: "a" }).value += 5;
  expect(counter.samples().map(({ labels, value }) => [labels, value])).toEqual([
    [{ berth: "a", side: "b" }, 3],
    [{ berth: "b", side: "a" }, 5],
  ]);
});
