import type { Addition } from "#db/queries/counters.ts";

/** What is added to things of one kind, by their keys. */
export class Additions<Key extends number | string> {
  readonly #sums = new Map<Key, Addition>();

  /** @param at when what is added came, UTC milliseconds: it makes the thing as new where it is listed */
  add(key: Key, at: number, received: number, listed: number): void {
    const lastAt = listed > 0 ? at : 0;
    const sum = this.#sums.get(key);
    if (!sum) this.#sums.set(key, { received, listed, lastAt });
    else {
      sum.received += received;
      sum.listed += listed;
      if (lastAt > sum.lastAt) sum.lastAt = lastAt;
    }
  }

  [Symbol.iterator](): Iterator<[Key, Addition]> {
    return this.#sums.entries();
  }
}
