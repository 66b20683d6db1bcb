import { millisecondsInDay } from "date-fns/constants";
import { dayOf } from "#lib/clock.ts";
import { DAYS_KEPT, type Period } from "#lib/studying/study.ts";

/**
 * A period of days that is still known: it ends today at the latest, and begins with the oldest day
 * that delivery times are kept of at the earliest.
 * @param first `YYYY-MM-DD`, and `last` too
 * @returns null for what is no day, for an end before the beginning, and for what is all too old
 */
export function readPeriod(now: number, first: string, last: string): Period | null {
  const from = readDay(first);
  const to = readDay(last);
  if (from === null || to === null || from > to) return null;
  const today = dayOf(now);
  const oldest = today - (DAYS_KEPT - 1) * millisecondsInDay;
  const period = { first: Math.max(from, oldest), last: Math.min(to, today) };
  return period.first <= period.last ? period : null;
}

function readDay(written: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return null;
  const day = Date.parse(`${written}T00:00:00Z`);
  // The 31st of a month that has none is read as the first of the next one.
  return !Number.isNaN(day) && new Date(day).toISOString().startsWith(written) ? day : null;
}
