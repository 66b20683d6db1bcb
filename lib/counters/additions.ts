import type { Addition } from "#db/queries/counters.ts";

/** What is added to one thing within an hour. */
export type HourAddition = Addition & {
  /** Its first UTC millisecond. */
  hour: number;
};

/** What is added to things of one kind, by their keys, and of each by the hour: there is mostly one. */
export class Additions<Key extends number | string> {
  readonly #hours = new Map<Key, HourAddition[]>();

  add(key: Key, hour: number, received: number, listed: number, lastAt: number): void {
    const hours = this.#hours.get(key);
    const same = hours?.find((each) => each.hour === hour);
    if (same) {
      same.received += received;
      same.listed += listed;
      if (lastAt > same.lastAt) same.lastAt = lastAt;
    } else if (hours) hours.push({ hour, received, listed, lastAt });
    else this.#hours.set(key, [{ hour, received, listed, lastAt }]);
  }

  /** What each thing gets in all. */
  *totals(): Iterable<[Key, Addition]> {
    for (const [key, [first, ...others]] of this.#hours) {
      const total = { ...first! };
      for (const { received, listed, lastAt } of others) {
        total.received += received;
        total.listed += listed;
        total.lastAt = Math.max(total.lastAt, lastAt);
      }
      yield [key, total];
    }
  }

  /** What each gets in each hour. */
  *byHour(): Iterable<[Key, HourAddition]> {
    for (const [key, hours] of this.#hours) {
      for (const each of hours) yield [key, each];
    }
  }
}
