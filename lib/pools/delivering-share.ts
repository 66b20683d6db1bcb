/** How many of a term's newest messages are looked at. */
export const MESSAGES_LOOKED_AT = 2000;

/** Of fewer messages nothing is said. */
const MIN_MESSAGES = 200;

/**
 * A service is usual when the older three quarters hold so many of it: at the same rate the newest
 * quarter would hold five, and none by chance less than once in a hundred times.
 */
const USUAL = 15;
const MIN_USUAL = 3;

/**
 * The share of its usual services that still send to a number: those of the older three quarters of
 * its newest messages that come up in the newest quarter. It goes by how many messages came, not by
 * time, so that a quiet week says nothing.
 * @param services what each message names, newest first; null for none
 * @returns 0 to 1; null when there is too little to tell
 */
export function deliveringShare(services: readonly (number | null)[]): number | null {
  if (services.length < MIN_MESSAGES) return null;
  const border = Math.floor(services.length / 4);
  const counts = new Map<number, number>();
  for (const id of services.slice(border)) {
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count >= USUAL).map(([id]) => id);
  if (usual.length < MIN_USUAL) return null;
  const newest = new Set(services.slice(0, border));
  return usual.filter((id) => newest.has(id)).length / usual.length;
}
