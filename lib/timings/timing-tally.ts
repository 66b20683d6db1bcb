import { millisecondsInHour } from "date-fns/constants";
import { findTimings, setTimings, type TimingOwner } from "#db/queries/timings.ts";
import { type Steps, step, stepAll } from "#db/transaction.ts";
import { dayOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { bucketOf } from "#lib/counters/delivery-buckets.ts";
import { deliveryMs } from "#lib/messages/delivery-ms.ts";
import type { SentClock } from "#lib/messages/message-card.ts";
import {
  addPacked,
  countTiming,
  packTimings,
  type TimingCounts,
} from "#lib/timings/packed-timings.ts";

/** A listed message that arrives. */
export type Timed = {
  senderId: number;
  serviceId: number | null;
  country: string | null;
  sentAt: number | null;
  sentClock: SentClock | null;
  receivedAt: number;
};

type OfDay = TimingOwner & { day: number; counts: TimingCounts };

/** Gathers delivery times by sender, service and day: each row is read and written once. */
export class TimingTally {
  readonly #days = new Map<string, OfDay>();

  add({ senderId, serviceId, country, sentAt, sentClock, receivedAt }: Timed): void {
    const ms = deliveryMs(sentAt, receivedAt);
    if (ms === null) return;
    const day = dayOf(receivedAt);
    const hour = Math.floor((receivedAt - day) / millisecondsInHour);
    const timing = { country, hour, clock: sentClock ?? "unknown", bucket: bucketOf(ms) };
    countTiming(this.#of({ kind: "sender", ref: senderId, day }), timing);
    if (serviceId !== null) countTiming(this.#of({ kind: "service", ref: serviceId, day }), timing);
  }

  addAll(other: TimingTally): void {
    for (const { counts, ...of } of other.#days.values()) {
      const sums = this.#of(of);
      for (const [key, messages] of counts) sums.set(key, (sums.get(key) ?? 0) + messages);
    }
  }

  *write(db: Context["db"]): Steps<void> {
    const days = [...this.#days.values()];
    if (days.length === 0) return;
    const [found] = yield* stepAll(
      days.map(({ kind, ref, day }) => findTimings(db, { kind, ref, day })),
    );
    for (const [nth, { counts, ...of }] of days.entries()) {
      const [before] = found[nth]!;
      if (before) addPacked(counts, before.packed);
      yield* step(setTimings(db, { ...of, packed: packTimings(counts) }));
    }
  }

  #of({ kind, ref, day }: Omit<OfDay, "counts">): TimingCounts {
    const key = `${kind} ${ref} ${day}`;
    let found = this.#days.get(key);
    if (!found) {
      found = { kind, ref, day, counts: new Map() };
      this.#days.set(key, found);
    }
    return found.counts;
  }
}
