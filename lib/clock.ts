import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from "date-fns/constants";

/** The clock, in UTC milliseconds. A context carries one, so that tests can set the time. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** An instant as ISO 8601 in UTC; null stays null. */
export function isoInstant(ms: number): string;
export function isoInstant(ms: number | null): string | null;
export function isoInstant(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

/** The first millisecond of an instant's UTC day. */
export function dayOf(ms: number): number {
  return ms - (ms % millisecondsInDay);
}

/** The first millisecond of an instant's UTC hour. */
export function hourOf(ms: number): number {
  return ms - (ms % millisecondsInHour);
}

/** The first millisecond of an instant's UTC minute. */
export function minuteOf(ms: number): number {
  return ms - (ms % millisecondsInMinute);
}
