import type { Database } from "#db/client.ts";

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

type Listener = (commit: Commit) => void;

// On the connection, which module graphs share, though they share no modules.
const LISTENERS = Symbol.for("glasspost.commits");

/**
 * Calls a listener after every commit that this process makes on the database, before anybody who
 * waits for it goes on. A listener must be quick and never throw.
 * @returns what ends that
 */
export function onCommit(db: Database, listener: Listener): () => void {
  const listeners = listenersOf(db);
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells the listeners of a commit. */
export function notifyCommitted(db: Database, commit: Commit): void {
  for (const listener of listenersOf(db)) listener(commit);
}

function listenersOf({ connection }: Database): Set<Listener> {
  const holder = connection as unknown as Record<symbol, Set<Listener> | undefined>;
  holder[LISTENERS] ??= new Set();
  return holder[LISTENERS];
}
