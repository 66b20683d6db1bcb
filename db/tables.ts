import { sql } from "drizzle-orm";
import type { Kit } from "#db/columns.ts";

/**
 * Every table, once, whatever database holds it. What a public list reads is led by `listed`,
 * `status` or `isShown`: the gate is the first column of the index, so nothing else is ever read.
 */
export function defineTables(kit: Kit) {
  const { table, index, uniqueIndex, primaryKey, id, thenId } = kit;
  const { integer, count, instant, text, flag, bytes } = kit;

  /** `lastMessageAt` is 0 before the first message of the current public term. */
  const numbers = table(
    "numbers",
    {
      id: id(),
      e164: text().notNull(),
      /** The digits without the country's calling code: how people write a number at home. */
      national: text().notNull(),
      country: text(),
      type: text().notNull(),
      pool: text(),
      status: text().notNull(),
      termId: integer().notNull(),
      received: count(),
      listed: count(),
      lastMessageAt: instant().notNull().default(0),
      createdAt: instant().notNull(),
    },
    (t) => [
      uniqueIndex("numbers_e164").on(t.e164),
      index("numbers_national").on(t.national),
      index("numbers_by_status").on(t.status, t.lastMessageAt, t.id),
      index("numbers_by_country").on(t.status, t.country, t.lastMessageAt, t.id),
    ],
  );

  /** Periods of a number's life. `owner` is a project's id, null for the operator. */
  const terms = table(
    "terms",
    {
      id: id(),
      numberId: integer().notNull(),
      kind: text().notNull(),
      owner: integer(),
      startedAt: instant().notNull(),
      endedAt: instant(),
      received: count(),
      listed: count(),
      firstMessageAt: instant(),
      lastMessageAt: instant(),
    },
    (t) => [index("terms_by_number").on(t.numberId, t.id)],
  );

  /**
   * `slug` is null while the sender has no page (a person's phone number, perhaps).
   * `isShown`: it has a page and a listed message.
   */
  const senders = table(
    "senders",
    {
      id: id(),
      kind: text().notNull(),
      key: text().notNull(),
      title: text().notNull(),
      slug: text(),
      isShown: flag().notNull().default(false),
      received: count(),
      listed: count(),
      lastMessageAt: instant().notNull(),
    },
    (t) => [
      uniqueIndex("senders_key").on(t.key),
      uniqueIndex("senders_slug").on(t.slug),
      index("senders_shown").on(t.isShown, t.lastMessageAt, t.id),
    ],
  );

  /** What messages name; a row goes with its last listed message, so that no text outlives it here. */
  const services = table(
    "services",
    {
      id: id(),
      key: text().notNull(),
      title: text().notNull(),
      slug: text().notNull(),
      received: count(),
      listed: count(),
      lastMessageAt: instant().notNull(),
    },
    (t) => [
      uniqueIndex("services_key").on(t.key),
      uniqueIndex("services_slug").on(t.slug),
      index("services_by_last_message").on(t.lastMessageAt, t.id),
    ],
  );

  /** `secrets` is sealed. `publicUrl` is null where it follows from PUBLIC_URL. `owner` is a project's id, null for the operator. */
  const sources = table(
    "sources",
    {
      id: id(),
      name: text().notNull(),
      provider: text().notNull(),
      auth: text().notNull(),
      secrets: bytes().notNull(),
      publicUrl: text(),
      registersNumbers: flag().notNull().default(false),
      /** What else its provider needs to be known of it, JSON without secrets. */
      settings: text().notNull().default("{}"),
      /** CIDR ranges that its requests must come from, commas between them; null for any. */
      addresses: text(),
      owner: integer(),
      createdAt: instant().notNull(),
    },
    (t) => [uniqueIndex("sources_name").on(t.name)],
  );

  /**
   * `text` is the public copy: empty when the text is not public, and without service then. `codes`
   * holds offsets into it (`lib/messages/packed-codes.ts`).
   */
  const messages = table(
    "messages",
    {
      id: id(),
      numberId: integer().notNull(),
      termId: integer().notNull(),
      senderId: integer().notNull(),
      sourceId: integer().notNull(),
      serviceId: integer(),
      country: text(),
      text: text().notNull(),
      codes: text(),
      sentAt: instant(),
      sentClock: text(),
      receivedAt: instant().notNull(),
      visibility: text().notNull(),
      listed: flag().notNull(),
      withheldFor: text(),
      dedupe: bytes(),
      /** Encoding and segments in one number (`lib/messages/packed-coding.ts`). */
      coding: integer(),
    },
    (t) => [
      index("messages_listed").on(t.listed, ...thenId(t.id)),
      index("messages_by_term").on(t.listed, t.termId, ...thenId(t.id)),
      index("messages_by_country").on(t.listed, t.country, ...thenId(t.id)),
      index("messages_by_sender").on(t.listed, t.senderId, ...thenId(t.id)),
      index("messages_by_service")
        .on(t.listed, t.serviceId, ...thenId(t.id))
        .where(sql`service_id is not null`),
      uniqueIndex("messages_dedupe").on(t.dedupe),
    ],
  );

  /** Which number a device or channel of a source stands for, where its messages do not say. */
  const routes = table(
    "routes",
    {
      sourceId: integer().notNull(),
      device: text().notNull(),
      e164: text().notNull(),
    },
    (t) => [primaryKey({ columns: [t.sourceId, t.device] })],
  );

  /** Parts of messages that wait for the others, sealed. `ref` is a hash of what they have in common. */
  const messageParts = table(
    "message_parts",
    {
      id: id(),
      sourceId: integer().notNull(),
      ref: bytes().notNull(),
      number: integer().notNull(),
      total: integer().notNull(),
      receivedAt: instant().notNull(),
      keyId: text().notNull(),
      sealed: bytes().notNull(),
    },
    (t) => [uniqueIndex("message_parts_each").on(t.ref, t.number)],
  );

  /** Values that a proof may be used with once; `body` is a hash of what it came with. */
  const nonces = table(
    "nonces",
    {
      id: id(),
      hash: bytes().notNull(),
      body: bytes().notNull(),
      at: instant().notNull(),
    },
    (t) => [uniqueIndex("nonces_hash").on(t.hash)],
  );

  /** Requests that were refused, sealed; for admins only. */
  const refusals = table(
    "refusals",
    {
      id: id(),
      sourceId: integer().notNull(),
      at: instant().notNull(),
      reason: text().notNull(),
      keyId: text().notNull(),
      sealed: bytes().notNull(),
    },
    (t) => [index("refusals_by_source").on(t.sourceId, t.id)],
  );

  /** What was received, sealed. */
  const messageOriginals = table("message_originals", {
    messageId: integer().primaryKey(),
    keyId: text().notNull(),
    sealed: bytes().notNull(),
  });

  /** Messages to numbers that we do not have, sealed; for admins only. */
  const unroutedMessages = table(
    "unrouted_messages",
    {
      id: id(),
      sourceId: integer().notNull(),
      receivedAt: instant().notNull(),
      keyId: text().notNull(),
      sealed: bytes().notNull(),
      dedupe: bytes(),
    },
    (t) => [uniqueIndex("unrouted_messages_dedupe").on(t.dedupe)],
  );

  const countries = table("countries", {
    code: text().primaryKey(),
    numbers: count(),
    received: count(),
    listed: count(),
    lastMessageAt: instant(),
  });

  /** Messages per UTC hour (its first millisecond) and per number, sender, service or country. */
  const hourlyCounts = table(
    "hourly_counts",
    {
      hour: instant().notNull(),
      kind: text().notNull(),
      ref: text().notNull(),
      received: count(),
      listed: count(),
    },
    (t) => [primaryKey({ columns: [t.kind, t.ref, t.hour] })],
  );

  /** What became different, in commit order; `tags` says where it shows (`lib/live/packed-tags.ts`). */
  const changes = table("changes", {
    seq: id(),
    at: instant().notNull(),
    kind: text().notNull(),
    messageId: integer(),
    numberId: integer(),
    tags: text().notNull(),
  });

  /**
   * Work on all messages that goes on where it was. `version` is what it is done by, `place` the
   * last message that is done (null: none yet), `finished` the version of the last whole run.
   */
  const jobs = table("jobs", {
    name: text().primaryKey(),
    version: integer().notNull(),
    place: integer(),
    finished: integer().notNull(),
  });

  /** Who does what only one process may do, and until when it is theirs. */
  const claims = table("claims", {
    name: text().primaryKey(),
    holder: text().notNull(),
    until: instant().notNull(),
  });

  /** Who did what, when; `detail` is JSON without secrets. */
  const auditEntries = table("audit_entries", {
    id: id(),
    at: instant().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    detail: text(),
  });

  return {
    numbers,
    terms,
    senders,
    services,
    sources,
    messages,
    routes,
    messageParts,
    nonces,
    refusals,
    messageOriginals,
    unroutedMessages,
    countries,
    hourlyCounts,
    changes,
    jobs,
    claims,
    auditEntries,
  };
}
