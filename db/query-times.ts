import type { Database } from "#db/client.ts";
import { type Listener, listenersOf } from "#db/listeners.ts";

const LISTENERS = Symbol.for("glasspost.query-times");

/**
 * Calls a listener after every query that is awaited outside of transactions, with the milliseconds
 * that it took. One that failed is not told of.
 */
export function onQuery(db: Database, listener: Listener<number>): void {
  listenersOf<number>(db, LISTENERS).add(listener);
}

/** Tells the listeners how many milliseconds a query took. */
export function notifyQueried(db: Database, ms: number): void {
  for (const listener of listenersOf<number>(db, LISTENERS)) listener(ms);
}
