import { expect, test } from "vitest";
import { formatExactTime } from "./format-exact-time.ts";

const instant = Date.UTC(2026, 10, 22, 14, 3, 9);

test("prints an instant to the second and names UTC", () => {
  expect(formatExactTime(instant, "en", "UTC", "short")).toBe("Nov 22, 14:03:09 UTC");
});

test("prints an instant in the reader's zone without naming it", () => {
  expect(formatExactTime(instant, "en", "Europe/Madrid", "short")).toBe("Nov 22, 15:03:09");
});

test("prints the year and the zone in the full form", () => {
  expect(formatExactTime(instant, "en", "UTC", "full")).toMatch(/November 22, 2026.*14:03:09 UTC/u);
  expect(formatExactTime(instant, "en", "Asia/Kolkata", "full")).toMatch(/19:33:09 GMT\+5:30/u);
});

test("prints midnight as 00 in the zone asked for", () => {
  const midnight = Date.UTC(2026, 10, 22, 23, 0, 0);
  expect(formatExactTime(midnight, "es", "Europe/Madrid", "short")).toMatch(/^23 nov.*00:00:00/u);
});
