/**
 * Tells whether a signed time lies in the window around now.
 * @param at the time that was signed, UTC milliseconds
 * @param now UTC milliseconds
 * @param toleranceMs how far either side, both ends included
 * @returns on which side it lies outside; null within
 */
export function isWithin(
  at: number,
  now: number,
  toleranceMs: number,
): "too-old" | "too-early" | null {
  if (at < now - toleranceMs) return "too-old";
  return at > now + toleranceMs ? "too-early" : null;
}
