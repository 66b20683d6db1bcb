import { findCodeCues } from "./code-cues.ts";
import expiry from "./compiled/expiry.json" with { type: "json" };
import type { Cue } from "./cue-table.ts";
import { findCues, firstFrom, readCues } from "./cue-table.ts";
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
  for (const unit of findCodeCues(lower)) {
    const seconds = secondsOf(unit);
    if (seconds === 0) continue;
    const count = countBefore(lower, unit.start) ?? countAfter(lower, unit.end);
    if (count === null) continue;
    const from = Math.min(count.start, unit.start);
    const to = Math.max(count.end, unit.end);
    const isSaid = isBracketed(lower, from, to) || isSaidNear(sayings, from, to);
    const total = count.value * seconds;
    if (isSaid && total > 0 && total <= LONGEST) return total;
  }
  return null;
}

function secondsOf({ flags }: Cue): number {
  if (flags & cueKinds.minutes) return 60;
  if (flags & cueKinds.hours) return 3600;
  if (flags & cueKinds.seconds) return 1;
  return flags & cueKinds.days ? 86_400 : 0;
}

/** Whether a phrase such as "valid for" stands near a stretch, or around it. */
function isSaidNear(sayings: readonly Cue[], from: number, to: number): boolean {
  const last = sayings[firstFrom(sayings, to + REACH + 1) - 1];
  return last !== undefined && last.end >= from - REACH;
}

type Count = { start: number; end: number; value: number };

const beforeUnit = /(?<![\d.,:/-])(\d{1,3})[ -]?$/;
const afterUnit = /^[ :]?(\d{1,3})(?![\d.,:/-])/;

function countBefore(lower: string, at: number): Count | null {
  const match = beforeUnit.exec(lower.slice(Math.max(0, at - 6), at));
  if (match === null) return null;
  return { start: at - match[0].length, end: at, value: Number(match[1]) };
}

/** Where the unit comes first, as in Swahili, Sinhala and Burmese. */
function countAfter(lower: string, at: number): Count | null {
  const match = afterUnit.exec(lower.slice(at, at + 6));
  if (match === null) return null;
  return { start: at, end: at + match[0].length, value: Number(match[1]) };
}

/** "Code 814672 (2 min)". */
const isBracketed = (lower: string, from: number, to: number): boolean =>
  /[([（]\s?$/.test(lower.slice(Math.max(0, from - 2), from)) &&
  /^\.?\s?[)\]）]/.test(lower.slice(to, to + 3));
