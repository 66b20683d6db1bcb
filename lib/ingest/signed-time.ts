/**
 * Tells whether a signed time lies close enough to ours. Fails closed: what is no number is too old.
 * @param at when it was signed, UTC milliseconds
 * @param toleranceMs how far it may lie back or ahead; exactly so far is still close enough
 * @returns null when it is, else what is wrong with it
 */
export function isWithin(
  at: number,
  now: number,
  toleranceMs: number,
): "too-old" | "too-early" | null {
  if (!(now - at <= toleranceMs)) return "too-old";
  return at - now <= toleranceMs ? null : "too-early";
}
