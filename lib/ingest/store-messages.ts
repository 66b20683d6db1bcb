import { hash } from "node:crypto";
import {
  findByDedupe,
  insertMessage,
  insertOriginal,
  takeMessageIds,
} from "#db/queries/messages.ts";
import { findRoute } from "#db/queries/numbers.ts";
import { insertTokens } from "#db/queries/search.ts";
import { findSenderByKey, type SenderRow } from "#db/queries/senders.ts";
import { findServiceByKey, type ServiceRow } from "#db/queries/services.ts";
import { insertUnrouted } from "#db/queries/unrouted-messages.ts";
import { type Steps, step, stepAll, transaction } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { Tally } from "#lib/counters/tally.ts";
import { Problem } from "#lib/http/problem.ts";
import type { InboundMessage, IngestResult, ParsedMessage } from "#lib/ingest/adapter.ts";
import { recordChange } from "#lib/live/record-change.ts";
import { cleanText } from "#lib/messages/clean-text.ts";
import { findInCopy } from "#lib/messages/find-in-copy.ts";
import type { SentClock } from "#lib/messages/message-card.ts";
import { packClock } from "#lib/messages/packed-clock.ts";
import { packCodes } from "#lib/messages/packed-codes.ts";
import { publicCopy } from "#lib/messages/public-copy.ts";
import { publicId } from "#lib/messages/public-id.ts";
import { type Visibility, visibilityOf } from "#lib/messages/visibility.ts";
import { type WithholdReason, withholdReason } from "#lib/moderation/withhold-reason.ts";
import { addNumberSteps } from "#lib/numbers/add-number.ts";
import { type ParsedNumber, parseNumber } from "#lib/numbers/parse-number.ts";
import type { Code } from "#lib/otp/code.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { ensureSender, type StoredSender } from "#lib/senders/ensure-sender.ts";
import { identifySender, type SenderIdentity } from "#lib/senders/identify-sender.ts";
import { ensureService, type StoredService } from "#lib/services/ensure-service.ts";
import type { ServiceIdentity } from "#lib/services/identify-service.ts";

/** The origin of the messages, as far as storing them goes. */
export type StoringSource = { id: number; registersNumbers: boolean };

/** A message with everything worked out that needs no database. */
type Prepared = {
  number: ParsedNumber;
  identity: SenderIdentity;
  /** The public copy, and what was found in it. */
  text: string;
  codes: Code[];
  service: ServiceIdentity | null;
  /** The search tokens of the public copy. */
  tokens: string[];
  withheldFor: WithholdReason | null;
  sentAt: number | null;
  sentClock: SentClock | null;
  sealed: Buffer;
  dedupe: Buffer | null;
};

/**
 * Stores a request's messages in one transaction: duplicates are dropped, codes found, visibility
 * decided. A message that can't be stored costs none of the others.
 * @returns one result per message, in order, once all is durable
 * @throws DatabaseUnavailable when nothing was stored
 */
export async function storeMessages(
  ctx: Context,
  source: StoringSource,
  messages: ParsedMessage[],
): Promise<IngestResult[]> {
  const prepared = messages.map((message) =>
    "errors" in message ? rejected(message.errors) : prepare(ctx, source, message),
  );
  const accepted = prepared.filter((item): item is Prepared => !("status" in item));
  if (accepted.length === 0) return prepared as IngestResult[];
  const storeAll = function* (): Steps<Stored> {
    const desk = yield* openDesk(ctx, source, accepted);
    const results: IngestResult[] = [];
    for (const item of prepared) {
      results.push("status" in item ? item : yield* storeOne(desk, item));
    }
    return { results, tally: desk.tally };
  };
  const { results } = await transaction(ctx.db, storeAll, writeTallies);
  return results;
}

/** Where a request's messages are stored, and what was found for those before: many ask for the same. */
type Desk = {
  ctx: Context;
  source: StoringSource;
  tally: Tally;
  /** The next message's. */
  id: number;
  /** Messages by their dedupe hashes. */
  stored: Map<string, number>;
  /** By E.164 digits. */
  routes: Map<string, Route>;
  /** What was there before, by keys. */
  found: { senders: Map<string, SenderRow>; services: Map<string, ServiceRow> };
  /** By the sender's key, with what it was asked for by. */
  senders: Map<string, { asked: string; sender: StoredSender }>;
  /** By the service's key, with the title that it was given. */
  services: Map<string, { title: string; service: StoredService }>;
};

type Route = Awaited<ReturnType<typeof findRoute>>[number];

/** Asks at once for all that is needed to know whatever else is found: a server may be far away. */
function* openDesk(ctx: Context, source: StoringSource, messages: Prepared[]): Steps<Desk> {
  const { db } = ctx;
  const dedupes = distinct(messages, ({ dedupe }) => dedupe && hashKey(dedupe));
  const e164s = distinct(messages, ({ number }) => number.e164);
  const senders = distinct(messages, ({ identity }) => identity.key);
  const services = distinct(messages, ({ service }) => service?.key);
  const rows = yield* stepAll(
    [takeMessageIds(db, { count: messages.length })],
    [...dedupes.values()].map(({ dedupe }) => findByDedupe(db, { dedupe: dedupe! })),
    [...e164s.keys()].map((e164) => findRoute(db, { e164 })),
    [...senders.keys()].map((key) => findSenderByKey(db, { key })),
    [...services.keys()].map((key) => findServiceByKey(db, { key })),
  );
  return {
    ctx,
    source,
    tally: new Tally(),
    id: rows[0][0]![0]!.first,
    stored: foundBy(dedupes, rows[1], ({ id }) => id),
    routes: foundBy(e164s, rows[2], (route) => route),
    found: {
      senders: foundBy(senders, rows[3], (sender) => sender),
      services: foundBy(services, rows[4], (service) => service),
    },
    senders: new Map(),
    services: new Map(),
  };
}

/** One message for each key that messages have. */
function distinct(
  messages: Prepared[],
  keyOf: (message: Prepared) => string | null | undefined,
): Map<string, Prepared> {
  const byKey = new Map<string, Prepared>();
  for (const message of messages) {
    const key = keyOf(message);
    if (key != null) byKey.set(key, message);
  }
  return byKey;
}

/** What there is of what was asked for, by the keys that it was asked for by. */
function foundBy<Row, Value>(
  asked: Map<string, unknown>,
  rows: Row[][],
  read: (row: Row) => Value,
): Map<string, Value> {
  const found = new Map<string, Value>();
  let nth = 0;
  for (const key of asked.keys()) {
    const [row] = rows[nth++]!;
    if (row) found.set(key, read(row));
  }
  return found;
}

/** A hash as a map's key. */
function hashKey(dedupe: Buffer): string {
  return dedupe.toString("latin1");
}

type Stored = { results: IngestResult[]; tally: Tally };

/** Requests that share a commit mostly count in the same places: each is written once. */
function* writeTallies(db: Context["db"], stored: Stored[]): Steps<void> {
  const sum = new Tally();
  for (const { tally } of stored) sum.addAll(tally);
  yield* sum.write({ db });
}

function rejected(errors: Problem["errors"]): IngestResult {
  const detail = "The message has mistakes.";
  return { status: "rejected", problem: new Problem("invalid", detail, errors) };
}

function prepare(
  { keyring }: Context,
  source: StoringSource,
  message: InboundMessage,
): Prepared | IngestResult {
  const number = parseNumber(message.to);
  if (!number) {
    return rejected([
      {
        pointer: message.toPointer ?? "/to",
        detail: "must be a phone number with its country code",
      },
    ]);
  }
  const identity = identityOf(cleanText(message.from));
  const received = cleanText(message.text);
  const copy = publicCopy(received);
  const { codes, service } = findInCopy(received, copy, message.from);
  const tokens = textTokens(received);
  const { from, to, text, sentAt } = message;
  return {
    number,
    identity,
    text: copy.text,
    codes,
    service,
    tokens: copy.text === received ? tokens : textTokens(copy.text),
    withheldFor: withholdReason({
      sender: identity,
      text: received,
      tokens,
      purpose: purposeOf(received, codes),
    }),
    sentAt,
    sentClock: sentAt === null ? null : message.sentClock,
    sealed: keyring.seal(JSON.stringify({ from, to, text }), "message"),
    dedupe: message.providerId === null ? null : dedupeHash(source.id, message.providerId),
  };
}

/** A name can hold a link as well as a text can; a number or an e-mail address is read whole first. */
function identityOf(from: string): SenderIdentity {
  const identity = identifySender(from);
  const isName = identity.kind === "alphanumeric" && identity.slug !== null;
  return isName ? identifySender(publicCopy(from).text) : identity;
}

/** 16 bytes: enough that two messages never meet, half of what a whole hash would cost. */
function dedupeHash(sourceId: number, providerId: string): Buffer {
  return hash("sha256", `${sourceId}\n${providerId}`, "buffer").subarray(0, 16);
}

function* storeOne(desk: Desk, message: Prepared): Steps<IngestResult> {
  const { ctx, source, tally } = desk;
  const { db, keyring, now } = ctx;
  const { number, identity, codes, withheldFor, dedupe, sealed } = message;
  const stored = dedupe && desk.stored.get(hashKey(dedupe));
  if (stored) return { status: "duplicate", id: publicId(keyring, stored) };
  const route = yield* routeTo(desk, number);
  const receivedAt = now();
  const { keyId } = keyring;
  if (!route) {
    yield* step(insertUnrouted(db, { sourceId: source.id, receivedAt, keyId, sealed, dedupe }));
    return { status: "unrouted" };
  }
  const { numberId, termId, country } = route;
  const visibility: Visibility = visibilityOf(route.termKind, withheldFor);
  const listed = visibility === "public" || visibility === "withheld";
  const sender = yield* senderOf(desk, identity, listed, codes.length > 0);
  const text = visibility === "public" ? message.text : "";
  const service =
    visibility === "public" ? yield* serviceOf(desk, message.service, receivedAt) : null;
  const id = desk.id++;
  if (dedupe) desk.stored.set(hashKey(dedupe), id);
  yield* step(
    insertMessage(db, {
      id,
      numberId,
      termId,
      senderId: sender.id,
      sourceId: source.id,
      serviceId: service?.id ?? null,
      country,
      text,
      codes: visibility === "public" ? packCodes(codes) : null,
      sentAt: message.sentAt,
      sentClock: packClock(message.sentClock),
      receivedAt,
      visibility,
      listed,
      withheldFor: visibility === "withheld" ? withheldFor : null,
      dedupe,
    }),
  );
  yield* step(insertOriginal(db, { messageId: id, keyId, sealed }));
  if (visibility === "public") {
    yield* step(insertTokens(db, { id, tokens: message.tokens }));
  }
  if (visibility !== "private") {
    const serviceId = service?.id ?? null;
    const counted = { numberId, termId, senderId: sender.id, serviceId, country, receivedAt };
    tally.addReceived(counted, listed);
  }
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

/** The number that a message goes to, added first where the source may do that. */
function* routeTo({ ctx, source, routes }: Desk, number: ParsedNumber) {
  const { e164 } = number;
  const before = routes.get(e164);
  if (before || !source.registersNumbers) return before;
  yield* addNumberSteps(ctx, { number });
  const [route] = yield* step(findRoute(ctx.db, { e164 }));
  if (route) routes.set(e164, route);
  return route;
}

/** The sender of a message. Who asks the same as the message before it would change nothing. */
function* senderOf(
  desk: Desk,
  identity: SenderIdentity,
  isListed: boolean,
  hasCode: boolean,
): Steps<StoredSender> {
  const { ctx, senders } = desk;
  const { key, title } = identity;
  const asked = `${isListed} ${hasCode} ${title}`;
  const before = senders.get(key);
  if (before?.asked === asked) return before.sender;
  const found = before ? undefined : desk.found.senders.get(key);
  const sender = yield* ensureSender(ctx, identity, { isListed, hasCode }, found);
  senders.set(key, { asked, sender });
  return sender;
}

/** The service that a message names, the same way. */
function* serviceOf(
  desk: Desk,
  identity: ServiceIdentity | null,
  receivedAt: number,
): Steps<StoredService | null> {
  if (!identity) return null;
  const { ctx, services } = desk;
  const { key, title } = identity;
  const before = services.get(key);
  if (before?.title === title) return before.service;
  const found = before ? undefined : desk.found.services.get(key);
  const service = yield* ensureService(ctx, identity, receivedAt, found);
  services.set(key, { title, service });
  return service;
}
