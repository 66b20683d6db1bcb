import type { Study } from "#lib/studying/get-study.ts";

/** What charts that stand beside each other have in common. */
export type Scales = {
  /** The most messages of a day. */
  day: number;
  /** The largest share of a bucket, 0 to 1. */
  share: number;
  /** The first and the last bucket of any. */
  buckets: [number, number];
  /** The shortest and the longest time that any chart shows. */
  seconds: [number, number];
};

const SHORTEST = 0.5;
const LONGEST = 10;

/** Scales that all of some studies fit on. */
export function scalesOf(studies: Study[]): Scales {
  const seconds = studies.flatMap(({ timings }) =>
    [timings, ...timings.hours, ...timings.countries].flatMap(({ p50, p95 }) =>
      p50 === null || p95 === null ? [] : [p50, p95],
    ),
  );
  const buckets = studies.flatMap(({ timings }) => timings.buckets.map(({ bucket }) => bucket));
  return {
    buckets: [Math.min(...buckets), Math.max(...buckets)],
    day: Math.max(1, ...studies.flatMap(({ days }) => days.map(({ messages }) => messages))),
    share: Math.max(
      0.05,
      ...studies.flatMap(({ timings: { buckets, messages: all } }) =>
        buckets.map(({ messages }) => messages / Math.max(1, all)),
      ),
    ),
    seconds: [Math.min(SHORTEST, ...seconds), Math.max(LONGEST, ...seconds)],
  };
}
