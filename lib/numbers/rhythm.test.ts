import { expect, test } from "vitest";
import { rhythmOf } from "./rhythm.ts";

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 1);
/** Hours at a distance, and the instant so many hours after the last of them ended. */
const every = (distance: number, count: number) =>
  Array.from({ length: count }, (_, i) => START + i * distance * HOUR);
const after = (hours: number[], silent: number) => hours.at(-1)! + (silent + 1) * HOUR;

test("too few messages tell nothing", () => {
  const few = every(1, 20);
  expect(rhythmOf([], START)).toEqual({ state: "new", longestGapHours: null });
  expect(rhythmOf(few, after(few, 500)).state).toBe("new");
});

test.each([
  [1, 3, "usual"],
  [1, 3.1, "silent"],
  [6, 9, "usual"],
  [6, 9.1, "silent"],
  [24, 36, "usual"],
  [24, 37, "silent"],
])("with a message every %i hours, %d hours without one are %s", (distance, silent, state) => {
  const hours = every(distance, 30);
  expect(rhythmOf(hours, after(hours, silent)).state).toBe(state);
});

test("one long silence before makes another one usual", () => {
  const hours = [...every(1, 15), ...every(1, 15).map((hour) => hour + 60 * HOUR)];
  expect(rhythmOf(hours, after(hours, 40))).toEqual({ state: "usual", longestGapHours: 46 });
});
