import type { Connection } from "#db/client.ts";

// On the connection, which module graphs share, though they share no modules.
const WORK = Symbol.for("glasspost.background");

/** Has whoever closes the connection wait for work that nobody else waits for. It must not fail. */
export function finishBeforeClosing(connection: Connection, work: Promise<void>): void {
  const all = workOn(connection);
  all.add(work);
  void work.finally(() => all.delete(work));
}

/** Resolves once all such work has ended. */
export async function backgroundEnd(connection: Connection): Promise<void> {
  while (workOn(connection).size > 0) await Promise.all(workOn(connection));
}

function workOn(connection: Connection): Set<Promise<void>> {
  const holder = connection as unknown as Record<symbol, Set<Promise<void>> | undefined>;
  holder[WORK] ??= new Set();
  return holder[WORK];
}
