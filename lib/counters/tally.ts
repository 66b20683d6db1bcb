import {
  addToCountry,
  addToNumber,
  addToSender,
  addToService,
  addToTerm,
} from "#db/queries/counters.ts";
import { dateService, deleteHoursOfService, deleteUnlistedService } from "#db/queries/services.ts";
import { deleteTimingsOfService } from "#db/queries/timings.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Additions } from "#lib/counters/additions.ts";
import type { Arrival, Counted } from "#lib/counters/arrival.ts";
import { type Outcome, RollupTally } from "#lib/counters/rollup-tally.ts";
import { settleArrivals, writeArrivals } from "#lib/counters/settle-arrivals.ts";

/**
 * Gathers what a transaction's messages add to the counters, and writes it once per counted thing:
 * a thousand messages to one number cost one update of that number.
 */
export class Tally {
  /** How many messages the rollups do not hold yet; null where nobody has asked. */
  waiting: number | null = null;
  readonly #numbers = new Additions<number>();
  readonly #terms = new Additions<number>();
  readonly #senders = new Additions<number>();
  readonly #services = new Additions<number>();
  readonly #countries = new Additions<string>();
  readonly #arrivals: Arrival[] = [];
  /** Of what did not just arrive. */
  readonly #rollups = new RollupTally();
  /** Whether messages that arrived before are counted otherwise now. */
  #isCorrecting = false;
  /** Services that lost a message. */
  readonly #lessened = new Set<number>();

  /** A message arrived. */
  addReceived(arrival: Arrival): void {
    this.#add(arrival, 1, arrival.isListed ? 1 : 0);
    this.#arrivals.push(arrival);
  }

  /** Something came to an end that is not only a message in a list. */
  addOutcome(outcome: Outcome, at: number, times = 1): void {
    this.#rollups.addOutcome(outcome, at, times);
  }

  /** A listed message is shown no more. `received` never falls. */
  addUnlisted(message: Counted): void {
    this.#correct(message, 0, -1);
    this.#rollups.formats.add(message, "lost");
  }

  /** A message that was not listed is shown; `isNamedAnew`: its service was never told of it. */
  addRelisted(message: Counted, isNamedAnew: boolean): void {
    const { serviceId, receivedAt } = message;
    this.#correct({ ...message, serviceId: null }, 0, 1);
    this.#correctService(serviceId, receivedAt, isNamedAnew ? 1 : 0, 1);
    this.#rollups.formats.add(message, "returned");
  }

  /** A listed message has another public copy: what it names and its format may be others. */
  addRewritten(message: Counted, after: Pick<Counted, "serviceId" | "formatId">): void {
    this.#isCorrecting = true;
    const { serviceId, formatId } = after;
    const isRenamed = serviceId !== message.serviceId;
    if (isRenamed) this.#addRenamed(message, serviceId);
    if (!isRenamed && formatId === message.formatId) return;
    this.#rollups.formats.add(message, "lost");
    this.#rollups.formats.add({ ...message, ...after }, "returned");
  }

  /** It was never the old one's. */
  #addRenamed({ serviceId: before, receivedAt }: Counted, serviceId: number | null): void {
    this.#correctService(before, receivedAt, -1, -1);
    this.#correctService(serviceId, receivedAt, 1, 1);
  }

  /** A listed message is of another country than before: it was never the old one's. */
  addMoved({ country: before, receivedAt }: Counted, country: string | null): void {
    this.#correctCountry(before, receivedAt, -1, -1);
    this.#correctCountry(country, receivedAt, 1, 1);
  }

  /** Writes everything gathered; the last step of the transaction's body, or what it closes with. */
  *write({ db }: Pick<Context, "db">): Steps<void> {
    for (const [id, added] of this.#numbers) yield addToNumber(db, { id, ...added });
    for (const [id, added] of this.#terms) yield addToTerm(db, { id, ...added });
    for (const [id, added] of this.#senders) yield addToSender(db, { id, ...added });
    for (const [id, added] of this.#services) yield addToService(db, { id, ...added });
    for (const [code, added] of this.#countries) {
      yield addToCountry(db, { code, numbers: 0, ...added });
    }
    if (this.#isCorrecting) yield* settleArrivals({ db });
    yield* writeArrivals({ db }, this.#arrivals, this.waiting ?? 0);
    yield* this.#rollups.write(db);
    for (const id of this.#lessened) yield* lessen(db, id);
  }

  /** What arrived before counts otherwise, in its hour as well. */
  #correct(message: Counted, received: number, listed: number): void {
    this.#isCorrecting = true;
    this.#add(message, received, listed);
    this.#rollups.addCounts(message, received, listed);
  }

  #correctService(id: number | null, at: number, received: number, listed: number): void {
    this.#isCorrecting = true;
    this.#addToService(id, at, received, listed);
    this.#rollups.addToService(id, at, received, listed);
  }

  #correctCountry(code: string | null, at: number, received: number, listed: number): void {
    this.#isCorrecting = true;
    this.#addToCountry(code, at, received, listed);
    this.#rollups.addToCountry(code, at, received, listed);
  }

  #add(message: Counted, received: number, listed: number): void {
    const { numberId, termId, senderId, serviceId, country, receivedAt: at } = message;
    this.#numbers.add(numberId, at, received, listed);
    this.#terms.add(termId, at, received, listed);
    this.#senders.add(senderId, at, received, listed);
    this.#addToService(serviceId, at, received, listed);
    this.#addToCountry(country, at, received, listed);
  }

  #addToService(id: number | null, at: number, received: number, listed: number): void {
    if (id === null) return;
    if (listed < 0) this.#lessened.add(id);
    this.#services.add(id, at, received, listed);
  }

  #addToCountry(code: string | null, at: number, received: number, listed: number): void {
    if (code !== null) this.#countries.add(code, at, received, listed);
  }
}

/** A service is what messages that are shown say: it is as new as they are, and goes with the last of them. */
function* lessen(db: Context["db"], id: number): Steps<void> {
  yield* step(dateService(db, { id }));
  yield* step(deleteUnlistedService(db, { id }));
  yield* step(deleteHoursOfService(db, { id, ref: String(id) }));
  yield* step(deleteTimingsOfService(db, { id }));
}
