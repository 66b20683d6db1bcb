import type { Cue } from "#lib/otp/cue-table.ts";
import { kindOf, LETTER } from "#lib/otp/writing.ts";

/** A text as personal data is looked for in it; all offsets are of the normal text. */
export type Reading = {
  plain: string;
  lower: string;
  /** In order, without overlap. */
  cues: readonly Cue[];
  /** The one-time codes. */
  codes: readonly { start: number; end: number }[];
  /** Whether a phrase right before names another number: "order", "Kundennummer". */
  isLabelled(start: number): boolean;
  /** Says that what it holds is good for an hour at most. */
  isShortLived(): boolean;
};

/** A stretch of the normal text. */
export type Stretch = { start: number; end: number };

/** What stands for a unit that is hidden already. */
export const MASK = "█";

/** Whether a unit belongs to a word of a script with spaces, or to a number. */
export function isWordUnit(plain: string, at: number): boolean {
  if (at < 0 || at >= plain.length) return false;
  const unit = plain.charCodeAt(at);
  return kindOf(unit) === LETTER || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f;
}

/** Whether a stretch shares a unit with a code. */
export function holdsCode({ codes }: Reading, start: number, end: number): boolean {
  return codes.some((code) => code.start < end && start < code.end);
}

/** The place of the first cue that ends after an offset; their number when none does. */
export function firstEndingAfter(cues: readonly Cue[], offset: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
