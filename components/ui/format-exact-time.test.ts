import { expect, test } from "vitest";
import { formatExactTime } from "./format-exact-time.ts";

const instant = Date.UTC(2026, 10, 22, 14, 3, 9);

test("prints an instant to the second with its zone", () => {
  expect(formatExactTime(instant, "en", "UTC", "short")).toBe("Nov 22, 14:03:09 UTC");
});

test("prints the year in the full form", () => {
  expect(formatExactTime(instant, "en", "UTC", "full")).toMatch(/November 22, 2026.*14:03:09 UTC/u);
});

test("prints midnight as 00 in the zone asked for", () => {
  const midnight = Date.UTC(2026, 10, 22, 23, 0, 0);
  expect(formatExactTime(midnight, "es", "Europe/Madrid", "short")).toMatch(/^23 nov.*00:00:00/u);
});
