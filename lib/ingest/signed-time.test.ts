import { describe, expect, it } from "vitest";
import { isWithin } from "#lib/ingest/signed-time.ts";

const now = Date.UTC(2026, 10, 22, 10, 30);

describe("isWithin", () => {
  it.each([
    [0, null],
    [300_000, null],
    [300_001, "too-old"],
    [-300_000, null],
    [-300_001, "too-early"],
  ])("judges a time %i ms ago", (age, reason) => {
    expect(isWithin(now - age, now, 300_000)).toBe(reason);
  });

  it.each([Number.NaN, Number.NEGATIVE_INFINITY])("refuses %s", (at) => {
    expect(isWithin(at, now, 300_000)).toBe("too-old");
  });

  it("refuses a time without end", () => {
    expect(isWithin(Number.POSITIVE_INFINITY, now, 300_000)).toBe("too-early");
  });
});
