import {
  type Addition,
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
import { bucketOf } from "#lib/counters/delivery-buckets.ts";
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

type Minute = { minute: number; kind: string; ref: string; received: number };
type Delivery = { hour: number; kind: string; ref: string; bucket: number; messages: number };

/**
 * Gathers what a transaction's messages add to the counters, and writes it once per counted thing:
 * a thousand messages to one number cost one update of that number.
 */
export class Tally {
  #numbers = new Map<number, Addition>();
  #terms = new Map<number, Addition>();
  #senders = new Map<number, Addition>();
  #services = new Map<number, Addition>();
  /** Services that lost a message. */
  #lessened = new Set<number>();
  #countries = new Map<string, Addition>();
  #hours = new Map<string, { hour: number; kind: string; ref: string } & Addition>();
  #minutes = new Map<string, Minute>();
  #deliveries = new Map<string, Delivery>();
  readonly #formats = new FormatTally();
  readonly #timings = new TimingTally();

  /** A message arrived. What is counted by source, by minute and by delivery time stays, whatever becomes of it. */
  addReceived(message: Arrived, isListed: boolean): void {
    const listed = isListed ? 1 : 0;
    this.#add(message, { received: 1, listed, lastAt: isListed ? message.receivedAt : 0 });
    const source = String(message.sourceId);
    this.#addHour(message, "source", source, { received: 1, listed: 0, lastAt: 0 });
    this.#addMinute(message, "all", "");
    this.#addMinute(message, "source", source);
    this.#addDelivery(message, source);
    if (!isListed) return;
    this.#formats.add(message, "arrived");
    this.#timings.add(message);
  }

  /** Something came to an end that is not only a message in a list. */
  addOutcome(outcome: Outcome, at: number, times = 1): void {
    const addition = { received: times, listed: 0, lastAt: 0 };
    this.#addHour({ receivedAt: at }, "outcome", outcome, addition);
  }

  /** A listed message is shown no more. `received` never falls. */
  addUnlisted(message: Counted): void {
    this.#add(message, { received: 0, listed: -1, lastAt: 0 });
    this.#formats.add(message, "lost");
  }

  /** A message that was not listed is shown; `isNamedAnew`: its service was never told of it. */
  addRelisted(message: Counted, isNamedAnew: boolean): void {
    const { serviceId, receivedAt } = message;
    this.#add({ ...message, serviceId: null }, { received: 0, listed: 1, lastAt: receivedAt });
    const received = isNamedAnew ? 1 : 0;
    this.#addService({ serviceId, receivedAt }, { received, listed: 1, lastAt: receivedAt });
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
    this.#addService(message, { received: -1, listed: -1, lastAt: 0 });
    const { receivedAt } = message;
    this.#addService({ serviceId, receivedAt }, { received: 1, listed: 1, lastAt: receivedAt });
  }

  /** A listed message is of another country than before: it was never the old one's. */
  addMoved(message: Counted, country: string | null): void {
    const lost = { received: -1, listed: -1, lastAt: 0 };
    const won = { received: 1, listed: 1, lastAt: message.receivedAt };
    this.#addCountry(message, lost);
    this.#addCountry({ country, receivedAt: message.receivedAt }, won);
  }

  /** Takes over what another one gathered. */
  addAll(other: Tally): void {
    for (const [id, added] of other.#numbers) add(this.#numbers, id, added);
    for (const [id, added] of other.#terms) add(this.#terms, id, added);
    for (const [id, added] of other.#senders) add(this.#senders, id, added);
    for (const [id, added] of other.#services) add(this.#services, id, added);
    for (const id of other.#lessened) this.#lessened.add(id);
    for (const [code, added] of other.#countries) add(this.#countries, code, added);
    for (const [key, added] of other.#hours) add(this.#hours, key, added);
    for (const [key, added] of other.#minutes) addTo(this.#minutes, key, added, "received");
    for (const [key, added] of other.#deliveries) addTo(this.#deliveries, key, added, "messages");
    this.#formats.addAll(other.#formats);
    this.#timings.addAll(other.#timings);
  }

  /** Writes everything gathered; the last step of the transaction's body, or its ending. */
  *write({ db }: Pick<Context, "db">): Steps<void> {
    for (const [id, added] of this.#numbers) yield* step(addToNumber(db, { id, ...added }));
    for (const [id, added] of this.#terms) yield* step(addToTerm(db, { id, ...added }));
    for (const [id, added] of this.#senders) yield* step(addToSender(db, { id, ...added }));
    for (const [id, added] of this.#services) yield* step(addToService(db, { id, ...added }));
    for (const [code, added] of this.#countries) {
      yield* step(addToCountry(db, { code, numbers: 0, ...added }));
    }
    for (const { hour, kind, ref, received, listed } of this.#hours.values()) {
      yield* step(addToHour(db, { hour, kind, ref, received, listed }));
    }
    for (const minute of this.#minutes.values()) yield* step(addToMinute(db, minute));
    for (const delivery of this.#deliveries.values()) yield* step(addToDelivery(db, delivery));
    yield* this.#formats.write(db);
    yield* this.#timings.write(db);
    for (const id of this.#lessened) yield* lessen(db, id);
  }

  #add(message: Counted, addition: Addition): void {
    const { numberId, termId, senderId } = message;
    add(this.#numbers, numberId, addition);
    add(this.#terms, termId, addition);
    add(this.#senders, senderId, addition);
    this.#addHour(message, "all", "", addition);
    this.#addHour(message, "number", String(numberId), addition);
    this.#addHour(message, "sender", String(senderId), addition);
    this.#addService(message, addition);
    this.#addCountry(message, addition);
  }

  #addCountry(message: Pick<Counted, "country" | "receivedAt">, addition: Addition): void {
    const { country } = message;
    if (country === null) return;
    add(this.#countries, country, addition);
    this.#addHour(message, "country", country, addition);
  }

  #addService(message: Pick<Counted, "serviceId" | "receivedAt">, addition: Addition): void {
    const { serviceId } = message;
    if (serviceId === null) return;
    add(this.#services, serviceId, addition);
    if (addition.listed < 0) this.#lessened.add(serviceId);
    this.#addHour(message, "service", String(serviceId), addition);
  }

  #addHour(
    { receivedAt }: Pick<Counted, "receivedAt">,
    kind: string,
    ref: string,
    addition: Addition,
  ): void {
    const hour = hourOf(receivedAt);
    add(this.#hours, `${kind} ${ref} ${hour}`, { hour, kind, ref, ...addition });
  }

  #addMinute({ receivedAt }: Arrived, kind: string, ref: string): void {
    const minute = minuteOf(receivedAt);
    const added = { minute, kind, ref, received: 1 };
    addTo(this.#minutes, `${kind} ${ref} ${minute}`, added, "received");
  }

  #addDelivery({ sentAt, receivedAt, numberId, country }: Arrived, source: string): void {
    const ms = deliveryMs(sentAt, receivedAt);
    if (ms === null) return;
    const hour = hourOf(receivedAt);
    const bucket = bucketOf(ms);
    const addOne = (kind: string, ref: string) => {
      const added = { hour, kind, ref, bucket, messages: 1 };
      addTo(this.#deliveries, `${kind} ${ref} ${hour} ${bucket}`, added, "messages");
    };
    addOne("all", "");
    addOne("source", source);
    addOne("number", String(numberId));
    if (country !== null) addOne("country", country);
  }
}

/** A service is what messages that are shown say: it is as new as they are, and goes with the last of them. */
function* lessen(db: Context["db"], id: number): Steps<void> {
  yield* step(dateService(db, { id }));
  yield* step(deleteUnlistedService(db, { id }));
  yield* step(deleteHoursOfService(db, { id, ref: String(id) }));
  yield* step(deleteTimingsOfService(db, { id }));
}

function add<Key, Added extends Addition>(sums: Map<Key, Added>, key: Key, added: Added): void {
  const sum = sums.get(key);
  if (!sum) {
    sums.set(key, { ...added });
    return;
  }
  sum.received += added.received;
  sum.listed += added.listed;
  sum.lastAt = Math.max(sum.lastAt, added.lastAt);
}

function addTo<Field extends string, Row extends Record<Field, number>>(
  rows: Map<string, Row>,
  key: string,
  added: Row,
  field: Field,
): void {
  const row = rows.get(key);
  if (row) (row as Record<Field, number>)[field] += added[field];
  else rows.set(key, { ...added });
}
