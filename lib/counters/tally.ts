import {
  addToCountry,
  addToDelivery,
  addToHour,
  addToMinute,
  addToNumber,
  addToSender,
  addToService,
  addToTerm,
} from "#db/queries/counters.ts";
import { dateService, deleteHoursOfService, deleteUnlistedService } from "#db/queries/services.ts";
import { deleteTimingsOfService } from "#db/queries/timings.ts";
import { type Steps, step } from "#db/transaction.ts";
import { hourOf, minuteOf } from "#lib/clock.ts";
import type { Context } from "#lib/context.ts";
import { Additions } from "#lib/counters/additions.ts";
import { bucketOf } from "#lib/counters/delivery-buckets.ts";
import { type DeliveryKind, deliveryKinds, deliveryPeriod } from "#lib/counters/delivery-period.ts";
import { FormatTally } from "#lib/formats/format-tally.ts";
import { deliveryMs } from "#lib/messages/delivery-ms.ts";
import type { SentClock } from "#lib/messages/message-card.ts";
import { TimingTally } from "#lib/timings/timing-tally.ts";

/** Where a message counts. */
export type Counted = {
  id: number;
  numberId: number;
  termId: number;
  senderId: number;
  serviceId: number | null;
  /** Null where it has no codes, or its text is not public. */
  formatId: number | null;
  country: string | null;
  /** UTC milliseconds. */
  receivedAt: number;
};

/** The same of one that just arrived, with where from and when it was sent. */
export type Arrived = Counted & {
  sourceId: number;
  sentAt: number | null;
  sentClock: SentClock | null;
};

/** What became of something, counted by the hour as kind `outcome`. The set is closed. */
export type Outcome = "unrouted" | "withheld" | "reported" | "refused" | "rejected" | "failed";

/** Of whom hours are counted. */
const hourly = ["all", "number", "sender", "service", "country", "source", "outcome"] as const;

type Delivery = { period: number; bucket: number; messages: number };

/**
 * Gathers what a transaction's messages add to the counters, and writes it once per counted thing:
 * a thousand messages to one number cost one update of that number.
 */
export class Tally {
  readonly #terms = new Additions<number>();
  readonly #hours = {
    all: new Additions<"">(),
    number: new Additions<number>(),
    sender: new Additions<number>(),
    service: new Additions<number>(),
    country: new Additions<string>(),
    source: new Additions<number>(),
    outcome: new Additions<Outcome>(),
  } satisfies Record<(typeof hourly)[number], unknown>;
  /** Services that lost a message. */
  readonly #lessened = new Set<number>();
  /** Messages of each source by the minute. */
  readonly #minutes = new Map<number, Map<number, number>>();
  readonly #deliveries = {
    all: new Map<"", Delivery[]>(),
    source: new Map<number, Delivery[]>(),
    number: new Map<number, Delivery[]>(),
  } satisfies Record<DeliveryKind, unknown>;
  readonly #formats = new FormatTally();
  readonly #timings = new TimingTally();

  /** A message arrived. What is counted by source, by minute and by delivery time stays, whatever becomes of it. */
  addReceived(message: Arrived, isListed: boolean): void {
    const { receivedAt, sourceId } = message;
    this.#add(message, 1, isListed ? 1 : 0, isListed ? receivedAt : 0);
    this.#hours.source.add(sourceId, hourOf(receivedAt), 1, 0, 0);
    this.#addMinute(sourceId, minuteOf(receivedAt), 1);
    this.#addDelivery(message);
    if (!isListed) return;
    this.#formats.add(message, "arrived");
    this.#timings.add(message);
  }

  /** Something came to an end that is not only a message in a list. */
  addOutcome(outcome: Outcome, at: number, times = 1): void {
    this.#hours.outcome.add(outcome, hourOf(at), times, 0, 0);
  }

  /** A listed message is shown no more. `received` never falls. */
  addUnlisted(message: Counted): void {
    this.#add(message, 0, -1, 0);
    this.#formats.add(message, "lost");
  }

  /** A message that was not listed is shown; `isNamedAnew`: its service was never told of it. */
  addRelisted(message: Counted, isNamedAnew: boolean): void {
    const { serviceId, receivedAt } = message;
    this.#add({ ...message, serviceId: null }, 0, 1, receivedAt);
    this.#addService(serviceId, receivedAt, isNamedAnew ? 1 : 0, 1, receivedAt);
    this.#formats.add(message, "returned");
  }

  /** A listed message has another public copy: what it names and its format may be others. */
  addRewritten(message: Counted, after: Pick<Counted, "serviceId" | "formatId">): void {
    const { serviceId, formatId } = after;
    const isRenamed = serviceId !== message.serviceId;
    if (isRenamed) this.#addRenamed(message, serviceId);
    if (!isRenamed && formatId === message.formatId) return;
    this.#formats.add(message, "lost");
    this.#formats.add({ ...message, ...after }, "returned");
  }

  /** It was never the old one's. */
  #addRenamed(message: Counted, serviceId: number | null): void {
    const { receivedAt } = message;
    this.#addService(message.serviceId, receivedAt, -1, -1, 0);
    this.#addService(serviceId, receivedAt, 1, 1, receivedAt);
  }

  /** A listed message is of another country than before: it was never the old one's. */
  addMoved(message: Counted, country: string | null): void {
    const { receivedAt } = message;
    this.#addCountry(message.country, receivedAt, -1, -1, 0);
    this.#addCountry(country, receivedAt, 1, 1, receivedAt);
  }

  /** Writes everything gathered; the last step of the transaction's body, or what it closes with. */
  *write({ db }: Pick<Context, "db">): Steps<void> {
    const { number, sender, service, country } = this.#hours;
    for (const [id, added] of number.totals()) yield addToNumber(db, { id, ...added });
    for (const [id, added] of this.#terms.totals()) yield addToTerm(db, { id, ...added });
    for (const [id, added] of sender.totals()) yield addToSender(db, { id, ...added });
    for (const [id, added] of service.totals()) yield addToService(db, { id, ...added });
    for (const [code, added] of country.totals()) {
      yield addToCountry(db, { code, numbers: 0, ...added });
    }
    for (const kind of hourly) {
      for (const [ref, added] of this.#hours[kind].byHour()) {
        yield addToHour(db, { kind, ref: String(ref), ...added });
      }
    }
    yield* this.#writeMinutes(db);
    for (const kind of deliveryKinds) {
      for (const [ref, deliveries] of this.#deliveries[kind]) {
        for (const each of deliveries) yield addToDelivery(db, { kind, ref: String(ref), ...each });
      }
    }
    yield* this.#formats.write(db);
    yield* this.#timings.write(db);
    for (const id of this.#lessened) yield* lessen(db, id);
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

  #add(message: Counted, received: number, listed: number, lastAt: number): void {
    const { numberId, termId, senderId, serviceId, country, receivedAt } = message;
    const hour = hourOf(receivedAt);
    this.#terms.add(termId, hour, received, listed, lastAt);
    this.#hours.all.add("", hour, received, listed, lastAt);
    this.#hours.number.add(numberId, hour, received, listed, lastAt);
    this.#hours.sender.add(senderId, hour, received, listed, lastAt);
    this.#addService(serviceId, receivedAt, received, listed, lastAt);
    this.#addCountry(country, receivedAt, received, listed, lastAt);
  }

  #addCountry(
    country: string | null,
    receivedAt: number,
    received: number,
    listed: number,
    lastAt: number,
  ): void {
    if (country === null) return;
    this.#hours.country.add(country, hourOf(receivedAt), received, listed, lastAt);
  }

  #addService(
    id: number | null,
    receivedAt: number,
    received: number,
    listed: number,
    lastAt: number,
  ): void {
    if (id === null) return;
    if (listed < 0) this.#lessened.add(id);
    this.#hours.service.add(id, hourOf(receivedAt), received, listed, lastAt);
  }

  #addMinute(sourceId: number, minute: number, received: number): void {
    const minutes = this.#minutes.get(sourceId) ?? new Map<number, number>();
    this.#minutes.set(sourceId, minutes.set(minute, (minutes.get(minute) ?? 0) + received));
  }

  #addDelivery({ sentAt, receivedAt, numberId, sourceId }: Arrived): void {
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

/** A service is what messages that are shown say: it is as new as they are, and goes with the last of them. */
function* lessen(db: Context["db"], id: number): Steps<void> {
  yield* step(dateService(db, { id }));
  yield* step(deleteUnlistedService(db, { id }));
  yield* step(deleteHoursOfService(db, { id, ref: String(id) }));
  yield* step(deleteTimingsOfService(db, { id }));
}
