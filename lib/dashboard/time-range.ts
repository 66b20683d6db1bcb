import {
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInMinute,
  millisecondsInWeek,
} from "date-fns/constants";

/** How far back the overview looks. */
export const timeRanges = ["hour", "day", "week", "month"] as const;
export type TimeRange = (typeof timeRanges)[number];

type Reach = {
  ms: number;
  /** How much time a point of messages stands for, and one of what is counted by the hour. */
  stepMs: number;
  hoursMs: number;
};

export const reaches: Record<TimeRange, Reach> = {
  hour: { ms: millisecondsInHour, stepMs: millisecondsInMinute, hoursMs: millisecondsInHour },
  day: { ms: millisecondsInDay, stepMs: 10 * millisecondsInMinute, hoursMs: millisecondsInHour },
  week: { ms: millisecondsInWeek, stepMs: millisecondsInHour, hoursMs: 3 * millisecondsInHour },
  month: {
    ms: 30 * millisecondsInDay,
    stepMs: 6 * millisecondsInHour,
    hoursMs: 12 * millisecondsInHour,
  },
};

/** The first instant of the step that an instant lies in; steps are counted from midnight UTC. */
export function stepOf(at: number, stepMs: number): number {
  return at - (at % stepMs);
}

/** The steps from an instant to another, each by its first instant. */
export function stepsBetween(since: number, until: number, stepMs: number): number[] {
  const first = stepOf(since, stepMs);
  return Array.from({ length: Math.floor((until - first) / stepMs) + 1 }, (_, i) => {
    return first + i * stepMs;
  });
}

/** The range that an address names; the day for any other word. */
export function readTimeRange(value: unknown): TimeRange {
  return timeRanges.find((range) => range === value) ?? "day";
}
