import { countArrivals } from "#db/queries/arrivals.ts";
import { findFormatByHash } from "#db/queries/formats.ts";
import {
  findByDedupe,
  insertMessage,
  insertOriginal,
  takeMessageIds,
} from "#db/queries/messages.ts";
import { insertNonce } from "#db/queries/nonces.ts";
import { findRoute } from "#db/queries/numbers.ts";
import { insertReview } from "#db/queries/reviews.ts";
import { findDevice } from "#db/queries/routes.ts";
import { insertTokens } from "#db/queries/search.ts";
import { findSenderByKey, type SenderRow } from "#db/queries/senders.ts";
import { findServiceByKey, type ServiceRow } from "#db/queries/services.ts";
import { insertUnrouted } from "#db/queries/unrouted-messages.ts";
import { type Common, type Steps, step, stepAll, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { ensureFormat } from "#lib/formats/ensure-format.ts";
import type { FormatIdentity } from "#lib/formats/identify-format.ts";
import type { InboundMessage, IngestResult, ParsedMessage } from "#lib/ingest/adapter.ts";
import { findSentBefore } from "#lib/ingest/find-sent-before.ts";
import type { PartMessage } from "#lib/ingest/is-part.ts";
import { prepareElsewhere } from "#lib/ingest/prepare-elsewhere.ts";
import {
  type Prepared,
  type PreparingSource,
  prepareMessage,
  prepareMessages,
} from "#lib/ingest/prepare-message.ts";
import { spendNonce } from "#lib/ingest/spend-nonce.ts";
import { storePart } from "#lib/ingest/store-part.ts";
import { leaseOfSending, packedMessageId, repeatedPrivate } from "#lib/leases/lease-of-sending.ts";
import { recordChange, recordPrivate } from "#lib/live/record-change.ts";
import { packClock } from "#lib/messages/packed-clock.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { type Visibility, visibilityOf } from "#lib/messages/visibility.ts";
import { addNumberSteps } from "#lib/numbers/add-number.ts";
import { type ParsedNumber, parseNumber } from "#lib/numbers/parse-number.ts";
import { receiveProbe } from "#lib/probes/receive-probe.ts";
import type { ReviewCause } from "#lib/reviews/open-review.ts";
import { loadRuleset } from "#lib/rules/load-ruleset.ts";
import { RuleMatches } from "#lib/rules/rule-matches.ts";
import type { Ruleset, Verdict } from "#lib/rules/ruleset.ts";
import { ensureSender, type StoredSender } from "#lib/senders/ensure-sender.ts";
import type { SenderIdentity } from "#lib/senders/identify-sender.ts";
import { ensureService, type StoredService } from "#lib/services/ensure-service.ts";
import type { ServiceIdentity } from "#lib/services/identify-service.ts";

/** The origin of the messages, as far as storing them goes. */
export type StoringSource = PreparingSource & {
  registersNumbers: boolean;
};

/** What proved a request: a value that is good for one request, and a hash of the one it came with. */
export type UsedProof = { nonce: string; body: Buffer };

/**
 * Stores a request's messages in one transaction: duplicates are dropped, parts joined, codes found,
 * visibility decided. A message that can't be stored costs none of the others.
 * @returns one result per message, in order, once all is durable
 * @throws DatabaseUnavailable when nothing was stored; Replayed when its proof was used before
 */
export async function storeMessages(
  ctx: Context,
  source: StoringSource,
  messages: ParsedMessage[],
  proof: UsedProof | null = null,
): Promise<IngestResult[]> {
  const rules = await loadRuleset(ctx);
  const elsewhere = prepareElsewhere(rules, source, messages);
  const prepared =
    (elsewhere && (await elsewhere)) ?? prepareMessages(ctx.keyring, rules, source, messages);
  if (prepared.every((item) => "status" in item)) return prepared;
  const origin = { ctx, rules, source };
  const storeAll = function* (desk: Desk): Steps<IngestResult[]> {
    if (proof) yield* spendNonce(ctx, { sourceId: source.id, ...proof });
    const items: Item[] = [];
    for (const item of prepared) items.push(yield* wholeOf(origin, item));
    return yield* storeItems(desk, origin, items);
  };
  return transaction(ctx.db, storeAll, sharedDesk);
}

/** A message that is ready to be stored, or what became of it already. */
type Item = Prepared | IngestResult;

/** Joins a part with the others, once they are there, and finds the number that a device stands for. */
function* wholeOf(origin: Origin, item: Item | PartMessage): Steps<Item> {
  const { ctx, rules, source } = origin;
  if ("status" in item) return item;
  if (!("part" in item)) return yield* routed(ctx, source, item);
  const whole = yield* storePart(ctx, source.id, item);
  if (!whole) return { status: "waiting" };
  return yield* wholeOf(origin, prepareMessage(ctx.keyring, rules, source, whole));
}

function* routed({ db }: Context, source: StoringSource, item: Prepared): Steps<Prepared> {
  const { number, device } = item;
  if (number !== null || device === null) return item;
  const [found] = yield* step(findDevice(db, { sourceId: source.id, device }));
  return found ? { ...item, number: parseNumber(`+${found.e164}`) } : item;
}

/**
 * Stores a message whose parts did not all come, as the one who publishes it has joined it.
 * @param join gives it, as the first steps of the transaction; null when there is none any more
 */
export async function storeIncomplete(
  ctx: Context,
  source: StoringSource,
  join: () => Steps<InboundMessage | null>,
): Promise<void> {
  const rules = await loadRuleset(ctx);
  const origin = { ctx, rules, source };
  const storeJoined = function* (desk: Desk): Steps<void> {
    const message = yield* join();
    if (!message) return;
    const prepared = prepareMessage(ctx.keyring, rules, source, message);
    yield* storeItems(desk, origin, [yield* wholeOf(origin, prepared)]);
  };
  await transaction(ctx.db, storeJoined, sharedDesk);
}

/** Where the messages of a commit are stored, and what was found for those before: many ask for the same. */
type Desk = {
  tally: Tally;
  matches: RuleMatches;
  /** By E.164 digits; undefined where it was asked for in vain, here and below. */
  routes: Map<string, Route | undefined>;
  /** What was there before, by keys. */
  found: {
    senders: Map<string, SenderRow | undefined>;
    services: Map<string, ServiceRow | undefined>;
  };
  /** By the sender's key, with what it was asked for by. */
  senders: Map<string, { asked: string; sender: StoredSender }>;
  /** By the service's key, with the title that it was given. */
  services: Map<string, { title: string; service: StoredService }>;
  /** Ids of formats by their hashes. */
  formats: Map<string, number | undefined>;
};

type Route = Awaited<ReturnType<typeof findRoute>>[number];

/** Requests that share a commit mostly count in the same places: each is written once. */
const sharedDesk: Common<Desk> = {
  open: () => ({
    tally: new Tally(),
    matches: new RuleMatches(),
    routes: new Map(),
    found: { senders: new Map(), services: new Map() },
    senders: new Map(),
    services: new Map(),
    formats: new Map(),
  }),
  *close(db, { tally, matches }) {
    yield* tally.write({ db });
    yield* matches.write({ db });
  },
};

/** Whose messages are stored, and by which rules. */
type Origin = { ctx: Context; rules: Ruleset; source: StoringSource };

/** A request's messages at a desk. */
type Batch = Desk &
  Origin & {
    /** The next message's. */
    id: number;
    /** Messages by their dedupe hashes. */
    stored: Map<string, number | undefined>;
  };

function* storeItems(desk: Desk, origin: Origin, items: Item[]): Steps<IngestResult[]> {
  const ready = items.filter((item): item is Prepared => !("status" in item));
  if (ready.length === 0) return items as IngestResult[];
  const batch = yield* openBatch(desk, origin, ready);
  const results: IngestResult[] = [];
  for (const item of items) results.push("status" in item ? item : yield* storeOne(batch, item));
  return results;
}

/**
 * Asks at once for all that is needed to know whatever else is found, and that nobody at the desk has
 * asked for: a server may be far away.
 */
function* openBatch(desk: Desk, origin: Origin, messages: Prepared[]): Steps<Batch> {
  const { db } = origin.ctx;
  const { routes, found, formats } = desk;
  const stored: Batch["stored"] = new Map();
  const dedupes = unasked(stored, messages, ({ dedupe }) => dedupe && hashKey(dedupe));
  const e164s = unasked(routes, messages, ({ number }) => number?.e164);
  const senders = unasked(found.senders, messages, ({ identity }) => identity.key);
  const services = unasked(found.services, messages, ({ service }) => service?.key);
  const hashes = unasked(formats, messages, ({ format }) => format && hashKey(format.hash));
  const rows = yield* stepAll(
    [takeMessageIds(db, { count: messages.length })],
    [...dedupes.values()].map(({ dedupe }) => findByDedupe(db, { dedupe: dedupe! })),
    [...e164s.keys()].map((e164) => findRoute(db, { e164 })),
    [...senders.keys()].map((key) => findSenderByKey(db, { key })),
    [...services.keys()].map((key) => findServiceByKey(db, { key })),
    [...hashes.values()].map(({ format }) => findFormatByHash(db, { hash: format!.hash })),
    desk.tally.waiting === null ? [countArrivals(db, {})] : [],
  );
  keep(stored, dedupes, rows[1], ({ id }) => id);
  keep(routes, e164s, rows[2], (route) => route);
  keep(found.senders, senders, rows[3], (sender) => sender);
  keep(found.services, services, rows[4], (service) => service);
  keep(formats, hashes, rows[5], ({ id }) => id);
  desk.tally.waiting ??= rows[6][0]![0]!.messages;
  return { ...desk, ...origin, id: rows[0][0]![0]!.first, stored };
}

/** One message for each key that messages have and that nobody has asked for. */
function unasked(
  known: Map<string, unknown>,
  messages: Prepared[],
  keyOf: (message: Prepared) => string | null | undefined,
): Map<string, Prepared> {
  const byKey = new Map<string, Prepared>();
  for (const message of messages) {
    const key = keyOf(message);
    if (key != null && !known.has(key)) byKey.set(key, message);
  }
  return byKey;
}

/** Keeps what there is of what was asked for, by the keys that it was asked for by. */
function keep<Row, Value>(
  known: Map<string, Value | undefined>,
  asked: Map<string, unknown>,
  rows: Row[][],
  read: (row: Row) => Value,
): void {
  let nth = 0;
  for (const key of asked.keys()) {
    const [row] = rows[nth++]!;
    known.set(key, row && read(row));
  }
}

/** A hash as a map's key. */
function hashKey(bytes: Buffer): string {
  return bytes.toString("latin1");
}

function* storeOne(batch: Batch, message: Prepared): Steps<IngestResult> {
  const { ctx, source, tally } = batch;
  const { db, keyring, now } = ctx;
  const { number, identity, codes, dedupe, sealed } = message;
  const stored = dedupe && batch.stored.get(hashKey(dedupe));
  if (stored) return { status: "duplicate", id: publicId(keyring, stored) };
  const route = number && (yield* routeTo(batch, number));
  const receivedAt = now();
  const { keyId } = keyring;
  if (!number || !route) {
    yield insertUnrouted(db, { sourceId: source.id, receivedAt, keyId, sealed, dedupe });
    tally.addOutcome("unrouted", receivedAt);
    return { status: "unrouted" };
  }
  const { numberId, country } = route;
  const { probe } = message;
  if (probe && (yield* receiveProbe(ctx, { hash: probe, numberId }))) return { status: "probe" };
  const { termId, termKind, leaseId } = yield* termOf(batch, route, message, receivedAt);
  const before = yield* cameBefore(batch, route, message, { termId, receivedAt });
  if (before !== null) return { status: "duplicate", id: publicId(keyring, before) };
  const verdict = verdictIn(batch, message, country);
  const { withheldFor, ruleId } = verdict;
  const visibility: Visibility = visibilityOf(termKind, verdict.action);
  const listed = visibility === "public" || visibility === "withheld";
  const isPrivate = visibility === "private";
  // No page is made for whom only the holder of a lease knows.
  const known = isPrivate ? { ...identity, slug: null } : identity;
  const sender = yield* senderOf(batch, known, listed, codes !== null);
  const text = visibility === "public" ? message.text : "";
  const service =
    visibility === "public" ? yield* serviceOf(batch, message.service, receivedAt) : null;
  const formatId = visibility === "public" ? yield* formatOf(batch, message.format) : null;
  const id = batch.id++;
  if (dedupe) batch.stored.set(hashKey(dedupe), id);
  yield insertMessage(db, {
    id,
    numberId,
    termId,
    senderId: sender.id,
    sourceId: source.id,
    serviceId: service?.id ?? null,
    country,
    text,
    codes: visibility === "public" ? codes : null,
    sentAt: message.sentAt,
    sentClock: packClock(message.sentClock),
    receivedAt,
    visibility,
    listed,
    withheldFor: visibility === "withheld" ? withheldFor : null,
    dedupe,
    coding: message.coding,
    formatId,
  });
  yield insertOriginal(db, { messageId: id, keyId, sealed });
  if (visibility === "public") {
    yield insertTokens(db, { id, tokens: message.tokens });
  }
  if (termKind === "public" && ruleId !== null) batch.matches.add(ruleId, receivedAt);
  if (listed && (visibility === "withheld" || verdict.action === "review")) {
    const cause: ReviewCause = visibility === "withheld" ? "withheld" : "rule";
    yield insertReview(db, { messageId: id, cause, ruleId, at: receivedAt });
  }
  if (isPrivate && dedupe) {
    // The message goes soon after its lease; that it came is known for longer.
    const body = packedMessageId(id);
    yield insertNonce(db, { hash: dedupe, body, at: receivedAt });
  }
  if (isPrivate && leaseId) yield* recordPrivate(ctx, { leaseId, messageId: id, numberId });
  if (!isPrivate) {
    const serviceId = service?.id ?? null;
    const { sentAt, sentClock } = message;
    const places = { numberId, termId, senderId: sender.id, serviceId, formatId, country };
    const sent = { sourceId: source.id, sentAt, sentClock };
    tally.addReceived({ id, ...places, receivedAt, ...sent, isListed: listed });
  }
  if (visibility === "withheld") tally.addOutcome("withheld", receivedAt);
  if (listed) {
    yield* recordChange(ctx, {
      kind: "message-added",
      messageId: id,
      numberId,
      e164: number.e164,
      country,
      senderSlug: sender.slug,
      serviceSlug: service?.slug ?? null,
    });
  }
  return { status: "stored", id: publicId(keyring, id) };
}

/** Where a message belongs: to the term that its number is in, or to a lease that it was sent in. */
function* termOf(
  { ctx }: Batch,
  { numberId, termId, termKind, leaseId, leasedUntil }: Route,
  { sentAt }: Prepared,
  receivedAt: number,
): Steps<Pick<Route, "termId" | "termKind" | "leaseId">> {
  const lease = yield* leaseOfSending(ctx, { numberId, leasedUntil, sentAt, receivedAt });
  if (!lease || lease.termId === termId) return { termId, termKind, leaseId };
  return { termId: lease.termId, termKind: "lease", leaseId: lease.id };
}

/** The message that this one repeats, also where that is not there any more. */
function* cameBefore(
  batch: Batch,
  { leasedUntil }: Route,
  message: Prepared,
  { termId, receivedAt }: { termId: number; receivedAt: number },
): Steps<number | null> {
  const { dedupe } = message;
  const before = dedupe
    ? yield* repeatedPrivate(batch.ctx, { dedupe, leasedUntil, receivedAt })
    : null;
  return before ?? (yield* sentBefore(batch, message, termId));
}

/** A number's country may have been corrected: rules that look at it are asked again then. */
function verdictIn(
  { rules }: Batch,
  { verdict, facts }: Prepared,
  country: string | null,
): Verdict {
  const isOther = facts !== null && country !== facts.country;
  return isOther ? rules.judge({ ...facts, country }) : verdict;
}

/** The message that this one repeats under another id, where its source does that. */
function* sentBefore(
  { ctx, source }: Batch,
  { identity, sentAt, original }: Prepared,
  termId: number,
): Steps<number | null> {
  if (original === null || sentAt === null) return null;
  const sending = { termId, sourceId: source.id, senderKey: identity.key, sentAt, text: original };
  return yield* findSentBefore(ctx, sending);
}

/** The number that a message goes to, added first where the source may do that. */
function* routeTo({ ctx, source, routes }: Batch, number: ParsedNumber) {
  const { e164 } = number;
  const before = routes.get(e164);
  if (before || !source.registersNumbers) return before;
  yield* addNumberSteps(ctx, { number, sourceId: source.id });
  const [route] = yield* step(findRoute(ctx.db, { e164 }));
  if (route) routes.set(e164, route);
  return route;
}

/** The sender of a message. Who asks the same as the message before it would change nothing. */
function* senderOf(
  batch: Batch,
  identity: SenderIdentity,
  isListed: boolean,
  hasCode: boolean,
): Steps<StoredSender> {
  const { ctx, senders } = batch;
  const { key, title } = identity;
  const asked = `${isListed} ${hasCode} ${identity.slug !== null} ${title}`;
  const before = senders.get(key);
  if (before?.asked === asked) return before.sender;
  const found = before ? undefined : batch.found.senders.get(key);
  const sender = yield* ensureSender(ctx, identity, { isListed, hasCode }, found);
  senders.set(key, { asked, sender });
  return sender;
}

/** The service that a message names, the same way. */
function* serviceOf(
  batch: Batch,
  identity: ServiceIdentity | null,
  receivedAt: number,
): Steps<StoredService | null> {
  if (!identity) return null;
  const { ctx, services } = batch;
  const { key, title } = identity;
  const before = services.get(key);
  if (before?.title === title) return before.service;
  const found = before ? undefined : batch.found.services.get(key);
  const service = yield* ensureService(ctx, identity, receivedAt, found);
  services.set(key, { title, service });
  return service;
}

/** The format of a message, made where it is the first of it. */
function* formatOf({ ctx, formats }: Batch, identity: FormatIdentity | null): Steps<number | null> {
  if (!identity) return null;
  const key = hashKey(identity.hash);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const id = yield* ensureFormat(ctx, identity);
  if (id !== null) formats.set(key, id);
  return id;
}
