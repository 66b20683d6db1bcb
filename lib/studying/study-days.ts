import { millisecondsInDay } from "date-fns/constants";
import { hoursOf } from "#db/queries/rollups.ts";
import { dayOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import type { Studied } from "#lib/studying/find-studied.ts";
import type { DayCount, Period } from "#lib/studying/study.ts";

/** How many messages of a sender or service were received on each day of a period. */
export async function studyDays(
  { db }: Pick<Context, "db">,
  { kind, id }: Pick<Studied, "kind" | "id">,
  { first, last }: Period,
): Promise<DayCount[]> {
  const sums = new Map<number, number>();
  for (const { at, received } of await hoursOf(db, { kind, ref: String(id), since: first })) {
    const day = dayOf(at);
    sums.set(day, (sums.get(day) ?? 0) + received);
  }
  const days: DayCount[] = [];
  for (let day = first; day <= last; day += millisecondsInDay) {
    days.push({ day, messages: sums.get(day) ?? 0 });
  }
  return days;
}
