import { addToDelivery, addToHour, addToMinute } from "#db/queries/counters.ts";
import type { Steps } from "#db/transaction.ts";
import { minuteOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import type { Arrival, Counted } from "#lib/counters/arrival.ts";
import { bucketOf } from "#lib/counters/delivery-buckets.ts";
import { type DeliveryKind, deliveryKinds, deliveryPeriod } from "#lib/counters/delivery-period.ts";
import { HourAdditions } from "#lib/counters/hour-additions.ts";
import { FormatTally } from "#lib/formats/format-tally.ts";
import { deliveryMs } from "#lib/messages/delivery-ms.ts";
import { TimingTally } from "#lib/timings/timing-tally.ts";

/** What became of something, counted by the hour as kind `outcome`. The set is closed. */
export type Outcome = "unrouted" | "withheld" | "reported" | "refused" | "rejected" | "failed";

/** Of whom hours are counted. */
const hourly = ["all", "number", "sender", "service", "country", "source", "outcome"] as const;

type Delivery = { period: number; bucket: number; messages: number };

/**
 * Gathers what is counted by the time: by hour and minute, by delivery time, by format. Each row is
 * written once.
 */
export class RollupTally {
  readonly formats = new FormatTally();
  readonly #hours = {
    all: new HourAdditions<"">(),
    number: new HourAdditions<number>(),
    sender: new HourAdditions<number>(),
    service: new HourAdditions<number>(),
    country: new HourAdditions<string>(),
    source: new HourAdditions<number>(),
    outcome: new HourAdditions<Outcome>(),
  } satisfies Record<(typeof hourly)[number], unknown>;
  /** Messages of each source by the minute. */
  readonly #minutes = new Map<number, Map<number, number>>();
  readonly #deliveries = {
    all: new Map<"", Delivery[]>(),
    source: new Map<number, Delivery[]>(),
    number: new Map<number, Delivery[]>(),
  } satisfies Record<DeliveryKind, unknown>;
  readonly #timings = new TimingTally();

  /** A message arrived. What is counted by source, by minute and by delivery time stays, whatever becomes of it. */
  addArrival(arrival: Arrival): void {
    const { receivedAt, sourceId, isListed } = arrival;
    this.addCounts(arrival, 1, isListed ? 1 : 0);
    this.#hours.source.add(sourceId, receivedAt, 1, 0);
    this.#addMinute(sourceId, minuteOf(receivedAt), 1);
    this.#addDelivery(arrival);
    if (!isListed) return;
    this.formats.add(arrival, "arrived");
    this.#timings.add(arrival);
  }

  /** Adds to the hour in which a message came, of everything that it belongs to. */
  addCounts(message: Counted, received: number, listed: number): void {
    const { numberId, senderId, serviceId, country, receivedAt: at } = message;
    this.#hours.all.add("", at, received, listed);
    this.#hours.number.add(numberId, at, received, listed);
    this.#hours.sender.add(senderId, at, received, listed);
    this.addToService(serviceId, at, received, listed);
    this.addToCountry(country, at, received, listed);
  }

  /** The same of a service alone. */
  addToService(id: number | null, at: number, received: number, listed: number): void {
    if (id !== null) this.#hours.service.add(id, at, received, listed);
  }

  /** The same of a country alone. */
  addToCountry(code: string | null, at: number, received: number, listed: number): void {
    if (code !== null) this.#hours.country.add(code, at, received, listed);
  }

  /** Something came to an end that is not only a message in a list. */
  addOutcome(outcome: Outcome, at: number, times: number): void {
    this.#hours.outcome.add(outcome, at, times, 0);
  }

  *write(db: Context["db"]): Steps<void> {
    for (const kind of hourly) {
      for (const [ref, added] of this.#hours[kind]) {
        yield addToHour(db, { kind, ref: String(ref), ...added });
      }
    }
    yield* this.#writeMinutes(db);
    for (const kind of deliveryKinds) {
      for (const [ref, deliveries] of this.#deliveries[kind]) {
        for (const each of deliveries) yield addToDelivery(db, { kind, ref: String(ref), ...each });
      }
    }
    yield* this.formats.write(db);
    yield* this.#timings.write(db);
  }

  *#writeMinutes(db: Context["db"]): Steps<void> {
    const all = new Map<number, number>();
    for (const [sourceId, minutes] of this.#minutes) {
      for (const [minute, received] of minutes) {
        all.set(minute, (all.get(minute) ?? 0) + received);
        yield addToMinute(db, { minute, kind: "source", ref: String(sourceId), received });
      }
    }
    for (const [minute, received] of all) {
      yield addToMinute(db, { minute, kind: "all", ref: "", received });
    }
  }

  #addMinute(sourceId: number, minute: number, received: number): void {
    const minutes = this.#minutes.get(sourceId) ?? new Map<number, number>();
    this.#minutes.set(sourceId, minutes.set(minute, (minutes.get(minute) ?? 0) + received));
  }

  #addDelivery({ sentAt, receivedAt, numberId, sourceId }: Arrival): void {
    const ms = deliveryMs(sentAt, receivedAt);
    if (ms === null) return;
    const one = { bucket: bucketOf(ms), messages: 1 };
    const { all, source, number } = this.#deliveries;
    addDelivery(all, "", { period: deliveryPeriod("all", receivedAt), ...one });
    addDelivery(source, sourceId, { period: deliveryPeriod("source", receivedAt), ...one });
    addDelivery(number, numberId, { period: deliveryPeriod("number", receivedAt), ...one });
  }
}

/** Of one there are few buckets in a period. */
function addDelivery<Key>(deliveries: Map<Key, Delivery[]>, key: Key, added: Delivery): void {
  const before = deliveries.get(key);
  const { period, bucket } = added;
  const same = before?.find((each) => each.bucket === bucket && each.period === period);
  if (same) same.messages += added.messages;
  else if (before) before.push(added);
  else deliveries.set(key, [added]);
}
