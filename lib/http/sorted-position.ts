/** A place in a list that is sorted by last message: UTC milliseconds, then the row's id. */
export type SortedPosition = { at: number; id: number };

/** The place before the newest. */
export const newestPosition: SortedPosition = {
  at: Number.MAX_SAFE_INTEGER,
  id: Number.MAX_SAFE_INTEGER,
};

/** @returns null for anything that `writeSortedPosition` did not make */
export function readSortedPosition(value: string): SortedPosition | null {
  const [, at, id] = /^(\d{1,15})-(\d{1,15})$/.exec(value) ?? [];
  return at && id ? { at: Number(at), id: Number(id) } : null;
}

export function writeSortedPosition({ at, id }: SortedPosition): string {
  return `${at}-${id}`;
}
