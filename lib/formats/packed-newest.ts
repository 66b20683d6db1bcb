/** Digits of an id, in base 36: room for a hundred billion thousand messages. */
const WIDTH = 9;

/** How many of its messages a format knows. */
export const NEWEST_KEPT = 8;

/** Units of as many ids: what a row cuts a longer list at. */
export const NEWEST_WIDTH = WIDTH * NEWEST_KEPT;

/** @returns ids of messages as a format's row keeps them, newest first, `NEWEST_KEPT` at most */
export function packNewest(ids: Iterable<number>): string {
  return [...new Set(ids)]
    .sort((a, b) => b - a)
    .slice(0, NEWEST_KEPT)
    .map((id) => id.toString(36).padStart(WIDTH, "0"))
    .join("");
}

/** @returns the ids that `packNewest` packed */
export function unpackNewest(packed: string): number[] {
  const ids: number[] = [];
  for (let at = 0; at < packed.length; at += WIDTH) {
    ids.push(Number.parseInt(packed.slice(at, at + WIDTH), 36));
  }
  return ids;
}
