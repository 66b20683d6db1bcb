import { type Refresh, readRefresh } from "#components/inbox/refresh-choice.tsx";
import type { Cursor } from "#lib/http/cursor.ts";
import type { Query } from "./start-page.ts";

/** @returns the first value of a key; undefined when the query has none or an empty one */
export function queryValue(query: Query, key: string): string | undefined {
  const value = query[key];
  return (Array.isArray(value) ? value[0] : value) || undefined;
}

/** @returns the cursor in a query; empty on a list's first page */
export function queryCursor(query: Query): Cursor {
  const before = queryValue(query, "before");
  const after = queryValue(query, "after");
  return { ...(before && { before }), ...(after && { after }) };
}

/** Tells whether a query asks for a later page of a list. */
export function hasCursor(cursor: Cursor): boolean {
  return cursor.before !== undefined || cursor.after !== undefined;
}

/** @returns after how many seconds a page without scripts loads itself again, null for never */
export function queryRefresh(query: Query): Refresh | null {
  return readRefresh(queryValue(query, "refresh"));
}

/**
 * Decodes a part of an address, which may come percent-encoded.
 * @returns null when the escapes are malformed
 */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
