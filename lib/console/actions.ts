import type { Action } from "#lib/console/action.ts";
import { sessionActions } from "#lib/console/actions/session.ts";

/** Everything that the console does, by name. */
export const actions: ReadonlyMap<string, Action> = byName([...sessionActions]);

function byName(all: Action[]): Map<string, Action> {
  const named = new Map(all.map((action) => [action.name, action]));
  if (named.size !== all.length) throw new Error("Two actions have one name.");
  return named;
}
