import { findCodeCues } from "./code-cues.ts";
import expiry from "./compiled/expiry.json" with { type: "json" };
import type { Cue } from "./cue-table.ts";
import { findCues, readCues } from "./cue-table.ts";
import { cueKinds } from "./cues/cue-set.ts";
import { normaliseText } from "./normalise-text.ts";

const table = readCues(expiry);
/** How far apart, in characters, the time and the words that say what it is for may stand. */
const REACH = 24;
const LONGEST = 7 * 86_400;

/**
 * Finds for how long a message says that its code is valid: "expires in 10 minutes".
 * @returns seconds, at most a week; null when it doesn't say.
 */
export function expiryOf(text: string): number | null {
  const { lower } = normaliseText(text);
  const sayings = findCues(table, lower);
  if (sayings.length === 0) return null;
  for (const unit of findCodeCues(lower)) {
    const seconds = secondsOf(unit);
    if (seconds === 0) continue;
    const count = countBefore(lower, unit.start);
    if (count === null) continue;
    const isNear = sayings.some(
      ({ start, end }) =>
        (end <= count.start && count.start - end <= REACH) ||
        (start >= unit.end && start - unit.end <= REACH) ||
        (start <= count.start && end >= unit.end),
    );
    const total = count.value * seconds;
    if (isNear && total > 0 && total <= LONGEST) return total;
  }
  return null;
}

function secondsOf({ flags }: Cue): number {
  if (flags & cueKinds.minutes) return 60;
  if (flags & cueKinds.hours) return 3600;
  if (flags & cueKinds.seconds) return 1;
  return flags & cueKinds.days ? 86_400 : 0;
}

const countPattern = /(?<!\d)(\d{1,3})[ -]?$/;

function countBefore(lower: string, at: number): { start: number; value: number } | null {
  const match = countPattern.exec(lower.slice(Math.max(0, at - 5), at));
  return match === null ? null : { start: at - match[0].length, value: Number(match[1]) };
}
