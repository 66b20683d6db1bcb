import { millisecondsInDay } from "date-fns/constants";
import { listTimings } from "#db/queries/timings.ts";
import type { Context } from "#lib/context.ts";
import { type BucketCount, percentileOf, secondsOf } from "#lib/counters/delivery-buckets.ts";
import type { SentClock } from "#lib/messages/message-card.ts";
import type { Studied } from "#lib/studying/find-studied.ts";
import {
  DAYS_KEPT,
  FEWEST_SAMPLES,
  type Percentiles,
  type Period,
  type TimingStudy,
} from "#lib/studying/study.ts";
import {
  addPacked,
  readTimings,
  type TimingCount,
  type TimingCounts,
} from "#lib/timings/packed-timings.ts";

const HOURS = 24;

/** How long messages of a sender or service were on their way, as believable clocks tell. */
export async function studyTimings(
  { db }: Pick<Context, "db">,
  { kind, id }: Pick<Studied, "kind" | "id">,
  { first, last }: Period,
): Promise<TimingStudy> {
  const range = { from: first, to: last + millisecondsInDay, limit: DAYS_KEPT + 1 };
  const sums: TimingCounts = new Map();
  for (const { packed } of await listTimings(db, { kind, ref: id, ...range })) {
    addPacked(sums, packed);
  }
  const counts = readTimings(sums);
  const byClock = Map.groupBy(
    counts.filter(({ by }) => by === "clock"),
    ({ of }) => of,
  );
  const byCountry = Map.groupBy(
    counts.filter(({ by }) => by === "country"),
    ({ of }) => of,
  );
  const byHour = Map.groupBy(
    counts.filter(({ by }) => by === "hour"),
    ({ of }) => Number(of),
  );
  const all = [...byClock.values()].flat();
  return {
    ...percentilesOf(all),
    clocks: [...byClock]
      .map(([clock, of]) => ({ value: clock as SentClock, messages: sumOf(of) }))
      .sort((a, b) => b.messages - a.messages),
    buckets: bucketsOf(all),
    hours: Array.from({ length: HOURS }, (_, hour) => ({
      hour,
      ...percentilesOf(byHour.get(hour) ?? []),
    })),
    countries: [...byCountry]
      .map(([country, of]) => ({ country, ...percentilesOf(of) }))
      .sort((a, b) => b.messages - a.messages),
  };
}

function sumOf(counts: BucketCount[]): number {
  return counts.reduce((sum, { messages }) => sum + messages, 0);
}

function percentilesOf(counts: BucketCount[]): Percentiles {
  const messages = sumOf(counts);
  if (messages < FEWEST_SAMPLES) return { messages, p50: null, p95: null };
  return { messages, p50: percentileOf(counts, 0.5), p95: percentileOf(counts, 0.95) };
}

function bucketsOf(counts: TimingCount[]): TimingStudy["buckets"] {
  if (counts.length === 0) return [];
  const sums = new Map<number, number>();
  for (const { bucket, messages } of counts) {
    sums.set(bucket, (sums.get(bucket) ?? 0) + messages);
  }
  const first = Math.min(...sums.keys());
  const last = Math.max(...sums.keys());
  return Array.from({ length: last - first + 1 }, (_, nth) => {
    const bucket = first + nth;
    return { bucket, seconds: secondsOf(bucket), messages: sums.get(bucket) ?? 0 };
  });
}
