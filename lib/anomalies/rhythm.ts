import { millisecondsInDay, millisecondsInHour } from "date-fns/constants";

/** What was received in an hour; hours without anything are not there. Oldest first. */
export type Hour = { at: number; received: number };

/** Ten times the usual is an anomaly; it is over at half of that. */
const TIMES = 10;
const KNOWN_DAYS = 7;

/**
 * What was received in the last sixty minutes, as two hours tell it: so much of the last one as
 * still lies within them. An hour that has just begun is no silence.
 */
export function lastHour({ current, previous }: { current: number; previous: number }, at: number) {
  const share = (at % millisecondsInHour) / millisecondsInHour;
  return current + previous * (1 - share);
}

/**
 * What is usual in an hour at this time of day: the mean of this hour on all days that are known,
 * or of all hours where that is more.
 * @param hours of the past weeks, without the one that is looked at
 * @returns null for what has been known for less than a week
 */
export function usualInHour(hours: Hour[], at: number): number | null {
  const [first] = hours;
  const days = first ? Math.floor((at - first.at) / millisecondsInDay) : 0;
  if (days < KNOWN_DAYS) return null;
  const time = timeOfDay(at);
  let sameHour = 0;
  let all = 0;
  for (const hour of hours) {
    all += hour.received;
    if (timeOfDay(hour.at) === time) sameHour += hour.received;
  }
  return Math.max(sameHour / days, all / (days * 24));
}

/**
 * Whether a count is ten times what is usual. Few are never many.
 * @param floor as few as this say nothing
 * @param isOpen it was an anomaly before, and is over at half of that
 */
export function isSurge(count: number, usual: number, floor: number, isOpen: boolean): boolean {
  const part = isOpen ? 0.5 : 1;
  return count >= floor * part && count >= TIMES * part * usual;
}

/** A pause, in hours: how long it lasts at least, and how long pauses may be. */
export type Pause = { hours: number; usualHours: number };

const BUSY_HOURS = 24;

/**
 * Whether something that usually receives has been silent for more than twice the pause that only one
 * in fifty of its pauses is longer than, and for no less than `floor` hours.
 * @param hours of the past two weeks
 * @returns null when it is not, or too little is known
 */
export function silenceOf(hours: Hour[], at: number, floor: number): Pause | null {
  const last = hours.at(-1);
  if (!last || hours.length < BUSY_HOURS) return null;
  const pauses = hours
    .slice(1)
    .map((hour, i) => (hour.at - hours[i]!.at) / millisecondsInHour - 1)
    .sort((a, b) => a - b);
  const usualHours = pauses[Math.ceil(pauses.length * 0.98) - 1]!;
  // The last message may have come at the end of its hour.
  const silent = (at - last.at) / millisecondsInHour - 1;
  if (silent < Math.max(floor, 2 * usualHours)) return null;
  return { hours: silent, usualHours };
}

function timeOfDay(at: number): number {
  return Math.floor((at % millisecondsInDay) / millisecondsInHour);
}
