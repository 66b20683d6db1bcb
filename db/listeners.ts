import type { Database } from "#db/client.ts";

/** A listener must be quick and never throw. */
export type Listener<Event> = (event: Event) => void;

/**
 * Who listens to one kind of what happens on a database. They are on its connection, which module
 * graphs share, though they share no modules.
 * @param key made by `Symbol.for`
 */
export function listenersOf<Event>({ connection }: Database, key: symbol): Set<Listener<Event>> {
  const holder = connection as unknown as Record<symbol, Set<Listener<Event>> | undefined>;
  holder[key] ??= new Set();
  return holder[key];
}
