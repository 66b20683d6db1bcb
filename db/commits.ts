import type { Database } from "#db/client.ts";
import { type Listener, listenersOf } from "#db/listeners.ts";

/** What one commit took. */
export type Commit = {
  /** How many bodies shared it. */
  bodies: number;
  /** Milliseconds in which the bodies ran, then in which they became durable. */
  holdMs: number;
  commitMs: number;
  /** Milliseconds that the first of them had waited until then. */
  longestWaitMs: number;
};

const LISTENERS = Symbol.for("glasspost.commits");

/**
 * Calls a listener after every commit that this process makes on the database, before anybody who
 * waits for it goes on.
 * @returns what ends that
 */
export function onCommit(db: Database, listener: Listener<Commit>): () => void {
  const listeners = listenersOf<Commit>(db, LISTENERS);
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells the listeners of a commit. */
export function notifyCommitted(db: Database, commit: Commit): void {
  for (const listener of listenersOf<Commit>(db, LISTENERS)) listener(commit);
}
