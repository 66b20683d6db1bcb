/** Draws that look random and are the same each time. */
export type Random = {
  /** From 0 up to, not including, 1. */
  fraction(): number;
  pick<T>(items: readonly T[]): T;
};

/** A source of draws that a seed (a whole number) determines: mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { fraction, pick: (items) => items[Math.floor(fraction() * items.length)]! };
}
