import { millisecondsInHour } from "date-fns/constants";
import { findTimings, setTimings, type TimingOwner } from "#db/queries/timings.ts";
import { type Steps, stepAll } from "#db/transaction.ts";
import { dayOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { bucketOf } from "#lib/counters/delivery-buckets.ts";
import { deliveryMs } from "#lib/messages/delivery-ms.ts";
import type { SentClock } from "#lib/messages/message-card.ts";
import { countTiming, packTimings, type TimingCounts } from "#lib/timings/packed-timings.ts";

/** A listed message that arrives. */
export type Timed = {
  senderId: number;
  serviceId: number | null;
  country: string | null;
  sentAt: number | null;
  sentClock: SentClock | null;
  receivedAt: number;
};

type OfDay = { day: number; counts: TimingCounts };

type Kind = TimingOwner["kind"];

/** Gathers delivery times by sender, service and day: each row is read and written once. */
export class TimingTally {
  /** By ids; of each the days, of which there is mostly one. */
  readonly #days: Record<Kind, Map<number, OfDay[]>> = { sender: new Map(), service: new Map() };

  add({ senderId, serviceId, country, sentAt, sentClock, receivedAt }: Timed): void {
    const ms = deliveryMs(sentAt, receivedAt);
    if (ms === null) return;
    const day = dayOf(receivedAt);
    const hour = Math.floor((receivedAt - day) / millisecondsInHour);
    const timing = { country, hour, clock: sentClock ?? "unknown", bucket: bucketOf(ms) };
    countTiming(this.#of("sender", senderId, day), timing);
    if (serviceId !== null) countTiming(this.#of("service", serviceId, day), timing);
  }

  *write(db: Context["db"]): Steps<void> {
    const rows = [...this.#rows()];
    if (rows.length === 0) return;
    const [found] = yield* stepAll(
      rows.map(({ kind, ref, day }) => findTimings(db, { kind, ref, day })),
    );
    for (const [nth, { counts, ...of }] of rows.entries()) {
      yield setTimings(db, { ...of, packed: packTimings(counts, found[nth]![0]?.packed) });
    }
  }

  *#rows(): Iterable<TimingOwner & OfDay> {
    for (const kind of ["sender", "service"] as const) {
      for (const [ref, days] of this.#days[kind]) {
        for (const { day, counts } of days) yield { kind, ref, day, counts };
      }
    }
  }

  #of(kind: Kind, ref: number, day: number): TimingCounts {
    const days = this.#days[kind].get(ref) ?? [];
    if (days.length === 0) this.#days[kind].set(ref, days);
    let found = days.find((each) => each.day === day);
    if (!found) {
      found = { day, counts: new Map() };
      days.push(found);
    }
    return found.counts;
  }
}
