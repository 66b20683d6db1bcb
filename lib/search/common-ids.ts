import type { Block } from "#db/queries/candidates.ts";
import type { Side } from "#db/queries/messages.ts";

/** What the nearest parts of several lists tell of what is in all of them. */
export type CommonIds = {
  /** Those in all of them, nearest first. */
  known: number[];
  /** Beyond these: whatever is in all of them is among these. */
  possible: number[];
  /** Up to where this is so; null: to the end. */
  place: number | null;
};

/** To read a message and its text takes as long as to read so many entries of a list. */
const ENTRIES_PER_TEXT = 50;

/**
 * Tells which ids several lists have in common. Up to where the shortest of the parts reaches all lists are
 * known, so what is in all of them is too. Beyond, one of the rarest list may be in all of them: these are
 * told where it takes less to read their texts than to read the others' lists as far.
 * @param blocks of each list the part from the same place on; one at least
 */
export function commonIds(side: Side, blocks: readonly Block[]): CommonIds {
  const isNearer = nearerOn(side);
  const ordered = blocks.toSorted((one, other) => {
    if (one.place === other.place) return other.ids.length - one.ids.length;
    return isNearer(one.place, other.place) ? -1 : 1;
  });
  const nearest = ordered[0]!;
  const [rarest, ...others] = ordered.toReversed();
  const isKnown = (id: number) => nearest.place === null || !isNearer(nearest.place, id);
  const count = rarest!.ids.findLastIndex(isKnown) + 1;
  const isInAll = others.map(({ ids }) => walkerOf(ids, isNearer));
  const known = rarest!.ids.slice(0, count).filter((id) => isInAll.every((isIn) => isIn(id)));
  const possible = rarest!.ids.slice(count);
  if (isWorthReading(possible, nearest)) return { known, possible, place: rarest!.place };
  return { known, possible: [], place: nearest.place };
}

function isWorthReading(possible: readonly number[], { ids, place }: Block): boolean {
  if (possible.length === 0 || place === null) return true;
  const reach = Math.abs(ids[0]! - place) + 1;
  const further = Math.abs(possible.at(-1)! - place);
  return possible.length * ENTRIES_PER_TEXT <= (ids.length * further) / reach;
}

type IsNearer = (place: number | null, other: number | null) => boolean;

/** The end, null, is the furthest. */
function nearerOn(side: Side): IsNearer {
  return (place, other) => {
    if (place === null || other === null) return other === null && place !== null;
    return side === "older" ? place > other : place < other;
  };
}

/** Tells of ids, asked for in their order, whether they are in a list. */
function walkerOf(ids: readonly number[], isNearer: IsNearer): (id: number) => boolean {
  let at = 0;
  return (id) => {
    while (at < ids.length && isNearer(ids[at]!, id)) at++;
    return ids[at] === id;
  };
}
