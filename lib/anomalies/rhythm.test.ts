import { describe, expect, test } from "vitest";
import { isSurge, lastHour, silenceOf, usualInHour } from "#lib/anomalies/rhythm.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The first millisecond of an hour, at eleven o'clock. */
const NOW = Date.UTC(2026, 10, 22, 11);

/** Hours back from one, each with what it received; nothing where that is 0. */
function hoursBack(days: number, received: (time: number, back: number) => number) {
  return Array.from({ length: days * 24 }, (_, i) => days * 24 - i)
    .map((back) => ({ at: NOW - back * HOUR, back }))
    .map(({ at, back }) => ({ at, received: received(new Date(at).getUTCHours(), back) }))
    .filter((hour) => hour.received > 0);
}

test("lastHour goes from one hour's count to the next without a step", () => {
  expect(lastHour({ current: 0, previous: 60 }, NOW)).toBe(60);
  expect(lastHour({ current: 15, previous: 60 }, NOW + HOUR / 4)).toBe(60);
  expect(lastHour({ current: 60, previous: 60 }, NOW + HOUR - 1)).toBeCloseTo(60, 3);
});

describe("usualInHour", () => {
  test("is the mean of this time of day", () => {
    const hours = hoursBack(14, (time) => (time === 11 ? 40 : 1));
    expect(usualInHour(hours, NOW)).toBe(40);
    expect(usualInHour(hours, NOW + 2 * HOUR)).toBeCloseTo((14 * 40 + 14 * 23) / (14 * 24), 5);
  });

  test("is unknown for what is less than a week old", () => {
    expect(usualInHour([], NOW)).toBeNull();
    expect(
      usualInHour(
        hoursBack(6, () => 5),
        NOW,
      ),
    ).toBeNull();
    expect(
      usualInHour(
        hoursBack(7, () => 5),
        NOW,
      ),
    ).toBe(5);
  });

  test("is little for what comes seldom", () => {
    const hours = [{ at: NOW - 20 * DAY, received: 4 }];
    expect(usualInHour(hours, NOW)).toBeCloseTo(0.2, 5);
  });
});

test.each([
  [300, 30, true, "ten times"],
  [299, 30, false, "less than that"],
  [29, 0, false, "few, however seldom they are"],
  [30, 0, true, "many where there is never anything"],
])("isSurge: %i where %i are usual is %s: %s", (count, usual, expected) => {
  expect(isSurge(count, usual, 30, false)).toBe(expected);
});

test("isSurge ends at half of what it began with", () => {
  expect(isSurge(150, 30, 30, true)).toBe(true);
  expect(isSurge(149, 30, 30, true)).toBe(false);
});

describe("silenceOf", () => {
  const busy = hoursBack(14, () => 3);
  test("tells a pause that is longer than all", () => {
    expect(silenceOf(busy, NOW + HOUR, 2)).toBeNull();
    expect(silenceOf(busy, NOW + 2 * HOUR, 2)).toEqual({ hours: 2, usualHours: 0 });
  });

  test("takes a quiet night for what it is", () => {
    const byDay = hoursBack(14, (time) => (time >= 7 && time < 23 ? 5 : 0));
    // The eight hours from eleven at night, each night.
    expect(silenceOf(byDay, NOW + 15 * HOUR, 2)).toBeNull();
    expect(silenceOf(byDay, NOW + 16 * HOUR, 2)).toMatchObject({ usualHours: 8 });
  });

  test("says nothing of what is seldom heard of", () => {
    const seldom = busy.slice(-23);
    expect(silenceOf(seldom, NOW + 90 * HOUR, 2)).toBeNull();
    expect(silenceOf([], NOW, 2)).toBeNull();
  });
});
