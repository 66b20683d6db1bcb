import { hourOf } from "#lib/clock.ts";

/** What is added to one thing within an hour, which is told by its first UTC millisecond. */
type HourAddition = { hour: number; received: number; listed: number };

/** What is added to things of one kind by the hour, by their keys: of each there is mostly one hour. */
export class HourAdditions<Key extends number | string> {
  readonly #hours = new Map<Key, HourAddition[]>();

  add(key: Key, at: number, received: number, listed: number): void {
    const hour = hourOf(at);
    const hours = this.#hours.get(key);
    const same = hours?.find((each) => each.hour === hour);
    if (same) {
      same.received += received;
      same.listed += listed;
    } else if (hours) hours.push({ hour, received, listed });
    else this.#hours.set(key, [{ hour, received, listed }]);
  }

  *[Symbol.iterator](): Iterator<[Key, HourAddition]> {
    for (const [key, hours] of this.#hours) {
      for (const each of hours) yield [key, each];
    }
  }
}
