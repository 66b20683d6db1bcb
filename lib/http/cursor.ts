/** A place in a list, as a page's address carries it: `before` for what is older, `after` for what is newer. */
export type Cursor = { before?: string | undefined; after?: string | undefined };

/** What a page of a list asks the database: one side of a position, and one row more than it shows. */
export type Window<Position> = {
  side: "older" | "newer";
  position: Position;
  /** The cursor's value; null for the list's beginning. */
  given: string | null;
};

/**
 * Reads a cursor. One that can't be read counts as absent: the list then begins at its newest.
 * @param read makes a position of a cursor's value, or null
 * @param start the position before the newest
 */
export function windowOf<Position>(
  { before, after }: Cursor,
  read: (value: string) => Position | null,
  start: Position,
): Window<Position> {
  const older = before ? read(before) : null;
  if (before && older !== null) return { side: "older", position: older, given: before };
  const newer = after ? read(after) : null;
  if (after && newer !== null) return { side: "newer", position: newer, given: after };
  return { side: "older", position: start, given: null };
}

/**
 * Makes a page of the rows that a window gave.
 * @param rows at most `size` + 1, in the order of the window's side
 * @param write makes a cursor's value of a row
 * @returns the rows newest first, and the cursors of the neighbours that exist
 */
export function pageOf<Row>(
  { side, given }: Window<unknown>,
  rows: Row[],
  size: number,
  write: (row: Row) => string,
): { rows: Row[]; older: string | null; newer: string | null } {
  const hasMore = rows.length > size;
  const shown = rows.slice(0, size);
  if (side === "newer") shown.reverse();
  const [first] = shown;
  const last = shown.at(-1);
  const hasOlder = side === "newer" || hasMore;
  const hasNewer = side === "newer" ? hasMore : given !== null;
  // Beyond either end of the list the way back is the cursor that led there.
  return {
    rows: shown,
    older: hasOlder ? (last ? write(last) : given) : null,
    newer: hasNewer ? (first ? write(first) : given) : null,
  };
}
