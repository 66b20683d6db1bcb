import { millisecondsInHour } from "date-fns/constants";

/** How a number does, by its own rhythm. */
export type Rhythm = {
  state: "new" | "usual" | "silent";
  /** The longest that it was silent before, in hours; null while it is too new to tell. */
  longestGapHours: number | null;
};

/**
 * Of so many gaps the next one is longer than all of them less than once in twenty times, if nothing
 * has become different.
 */
const MIN_GAPS = 20;

/** Beyond the longest gap by so much: it is looked at often, and some day a gap is the longest. */
const MARGIN = 1.5;
const SHORTEST_SILENCE_HOURS = 3;

/**
 * Tells whether a number is silent for longer than usual for its own rhythm: for half as long again as
 * ever in the time that is looked at, and three hours at least.
 * @param hours UTC hours in which it received something, oldest first
 * @param leasedUntil when a lease ended in which it could receive nothing; 0 for none
 */
export function rhythmOf(hours: readonly number[], now: number, leasedUntil = 0): Rhythm {
  const gaps = hours.slice(1).map((hour, i) => (hour - hours[i]!) / millisecondsInHour);
  if (gaps.length < MIN_GAPS) return { state: "new", longestGapHours: null };
  const longest = gaps.reduce((a, b) => Math.max(a, b));
  const heardAt = Math.max(hours.at(-1)!, leasedUntil);
  const silence = (now - heardAt) / millisecondsInHour - 1;
  const isSilent = silence > Math.max(longest * MARGIN, SHORTEST_SILENCE_HOURS);
  return { state: isSilent ? "silent" : "usual", longestGapHours: longest };
}
