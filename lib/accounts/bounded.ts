import { Problem } from "#lib/http/problem.ts";

/** Runs work, a few at once; what finds too many waiting is refused. */
export type Bounded = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Bounds how much work is done at a time, and how much may wait for it.
 * @throws (what it makes) Problem unavailable when too much waits
 */
export function boundedWork(atOnce: number, maxWaiting: number): Bounded {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= maxWaiting) {
        throw new Problem("unavailable", "Too many are signing in at the moment; try again.");
      }
      // Whoever ends hands his place on: nobody who comes later takes it.
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
