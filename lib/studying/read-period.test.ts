import { expect, test } from "vitest";
import { readPeriod } from "./read-period.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);
const day = (month: number, of: number) => Date.UTC(2026, month - 1, of);

test.each([
  ["2026-11-01", "2026-11-07", day(11, 1), day(11, 7)],
  ["2026-11-22", "2026-11-22", day(11, 22), day(11, 22)],
  // As far as anything is known.
  ["2000-01-01", "2026-11-20", day(10, 19), day(11, 20)],
  ["2026-11-20", "2999-01-01", day(11, 20), day(11, 22)],
])("from %s to %s is understood", (from, to, first, last) => {
  expect(readPeriod(now, from, to)).toEqual({ first, last });
});

test.each([
  ["2026-11-07", "2026-11-01"],
  ["2026-02-30", "2026-11-01"],
  ["2026-13-01", "2026-11-01"],
  ["2020-01-01", "2020-02-01"],
  ["2026-12-01", "2026-12-02"],
  ["", ""],
  ["2026-11-1", "2026-11-07"],
  ["+002026-11-01", "2026-11-07"],
  ["2026-11-01T00:00:00Z", "2026-11-07"],
])("from %s to %s is no period", (from, to) => {
  expect(readPeriod(now, from, to)).toBeNull();
});
