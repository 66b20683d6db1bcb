import { expect, test } from "vitest";
import { formatDuration } from "./format-duration.ts";

test.each([
  [0, "<1 s"],
  [999, "<1 s"],
  [3_400, "3 s"],
  [60_000, "1 min"],
  [80_000, "1 min 20 s"],
  [7_500_000, "2 h 5 min"],
  [3_601_000, "1 h"],
  [7 * 86_400_000, "7 d"],
])("writes %d ms with its two largest units", (ms, written) => {
  expect(formatDuration(ms).replaceAll("\u00a0", " ")).toBe(written);
});
