import { setTimeout as sleep } from "node:timers/promises";

/** V8 gives back what nobody needs after some eight seconds of rest. */
const LOOK_EVERY_MS = 10_000;
const MAX_LOOKS = 4;
/** By less than a hundredth it may fall between two looks. */
const STEADY = 0.99;

/**
 * Waits, for forty seconds at most, until servers have given back what their start left behind: else
 * what they take afterwards would seem less than it is.
 * @param residentBytes reads what all of them hold now
 */
export async function untilMemoryIsSteady(residentBytes: () => number): Promise<void> {
  let before = Infinity;
  for (let nth = 0; nth < MAX_LOOKS; nth++) {
    await sleep(LOOK_EVERY_MS);
    const now = residentBytes();
    if (now > STEADY * before) return;
    before = now;
  }
}
