import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Orm } from "#db/client.ts";
import { prepared, preparedInsert } from "#db/prepared.ts";
import { messageOriginals, messages, numbers, senders, services } from "#db/schema.sqlite.ts";

const { placeholder } = sql;

/** What the public may see of a listed message. */
export const cardColumns = {
  id: messages.id,
  text: messages.text,
  codes: messages.codes,
  sentAt: messages.sentAt,
  sentClock: messages.sentClock,
  receivedAt: messages.receivedAt,
  visibility: messages.visibility,
  withheldFor: messages.withheldFor,
  country: messages.country,
  e164: numbers.e164,
  senderKind: senders.kind,
  senderTitle: senders.title,
  senderSlug: senders.slug,
  serviceTitle: services.title,
  serviceSlug: services.slug,
};

/** The one gate: every public query of messages starts here. */
const selectListed = (orm: Orm, scope: SQL | undefined) =>
  orm
    .select(cardColumns)
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .innerJoin(senders, eq(senders.id, messages.senderId))
    .leftJoin(services, eq(services.id, messages.serviceId))
    .where(and(eq(messages.listed, true), scope));

/** Where a page of messages begins: beyond this id. */
export type Position = { id: number; limit: number };

const isOlder = sql`${messages.id} < ${placeholder("id")}`;
const isNewer = sql`${messages.id} > ${placeholder("id")}`;

function listOf<Scope extends Record<string, unknown>>(scope?: SQL) {
  return {
    /** Listed messages before an id, newest first. */
    older: prepared<Position & Scope>()((orm) =>
      selectListed(orm, and(scope, isOlder))
        .orderBy(desc(messages.id))
        .limit(placeholder("limit"))
        .prepare(),
    ),
    /** Listed messages after an id, oldest first. */
    newer: prepared<Position & Scope>()((orm) =>
      selectListed(orm, and(scope, isNewer))
        .orderBy(asc(messages.id))
        .limit(placeholder("limit"))
        .prepare(),
    ),
  };
}

export const listedMessages = listOf<Record<never, never>>();
export const listedMessagesOfTerm = listOf<{ termId: number }>(
  eq(messages.termId, placeholder("termId")),
);
export const listedMessagesOfCountry = listOf<{ country: string }>(
  eq(messages.country, placeholder("country")),
);
export const listedMessagesOfSender = listOf<{ senderId: number }>(
  eq(messages.senderId, placeholder("senderId")),
);
export const listedMessagesOfService = listOf<{ serviceId: number }>(
  eq(messages.serviceId, placeholder("serviceId")),
);

/** A message, if it is listed. */
export const findListedMessage = prepared<{ id: number }>()((orm) =>
  selectListed(orm, eq(messages.id, placeholder("id")))
    .limit(1)
    .prepare(),
);

export type MessageRow = Awaited<ReturnType<typeof listedMessages.older>>[number];

/** A stored message by its dedupe hash. */
export const findByDedupe = prepared<{ dedupe: Buffer }>()((orm) =>
  orm
    .select({ id: messages.id })
    .from(messages)
    .where(eq(messages.dedupe, placeholder("dedupe")))
    .prepare(),
);

/** @returns the new row's id */
export const insertMessage = preparedInsert<{
  numberId: number;
  termId: number;
  senderId: number;
  sourceId: number;
  serviceId: number | null;
  country: string | null;
  text: string;
  codes: string | null;
  sentAt: number | null;
  sentClock: string | null;
  receivedAt: number;
  visibility: string;
  listed: boolean;
  withheldFor: string | null;
  dedupe: Buffer | null;
}>()((orm) =>
  orm
    .insert(messages)
    .values({
      numberId: placeholder("numberId"),
      termId: placeholder("termId"),
      senderId: placeholder("senderId"),
      sourceId: placeholder("sourceId"),
      serviceId: placeholder("serviceId"),
      country: placeholder("country"),
      text: placeholder("text"),
      codes: placeholder("codes"),
      sentAt: placeholder("sentAt"),
      sentClock: placeholder("sentClock"),
      receivedAt: placeholder("receivedAt"),
      visibility: placeholder("visibility"),
      listed: placeholder("listed"),
      withheldFor: placeholder("withheldFor"),
      dedupe: placeholder("dedupe"),
    })
    .prepare(),
);

export const insertOriginal = prepared<{ messageId: number; keyId: string; sealed: Buffer }>()(
  (orm) =>
    orm
      .insert(messageOriginals)
      .values({
        messageId: placeholder("messageId"),
        keyId: placeholder("keyId"),
        sealed: placeholder("sealed"),
      })
      .prepare(),
);

export const deleteOriginal = prepared<{ messageId: number }>()((orm) =>
  orm
    .delete(messageOriginals)
    .where(eq(messageOriginals.messageId, placeholder("messageId")))
    .prepare(),
);

export const deleteMessage = prepared<{ id: number }>()((orm) =>
  orm
    .delete(messages)
    .where(eq(messages.id, placeholder("id")))
    .prepare(),
);

/** Where a message counts and shows: what whoever changes it has to know. */
const countedColumns = {
  id: messages.id,
  numberId: messages.numberId,
  termId: messages.termId,
  senderId: messages.senderId,
  serviceId: messages.serviceId,
  country: messages.country,
  e164: numbers.e164,
  senderSlug: senders.slug,
  serviceKey: services.key,
  serviceSlug: services.slug,
  text: messages.text,
  receivedAt: messages.receivedAt,
};

/** What taking a message out of lists and counters needs to know of it. */
const selectRemovable = (orm: Orm) =>
  orm
    .select({ ...countedColumns, listed: messages.listed })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .innerJoin(senders, eq(senders.id, messages.senderId))
    .leftJoin(services, eq(services.id, messages.serviceId));

/** The oldest messages, whatever their visibility: what retention looks at. */
export const listOldest = prepared<{ limit: number }>()((orm) =>
  selectRemovable(orm).orderBy(asc(messages.id)).limit(placeholder("limit")).prepare(),
);

/** Some listed messages of a term, oldest first. */
export const listListedOfTerm = prepared<{ termId: number; limit: number }>()((orm) =>
  selectRemovable(orm)
    .where(and(eq(messages.listed, true), eq(messages.termId, placeholder("termId"))))
    .orderBy(asc(messages.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Takes a message from the public for good: its public copy goes, its original stays as long as it may. */
export const hideMessage = prepared<{ id: number }>()((orm) =>
  orm
    .update(messages)
    .set({
      listed: false,
      visibility: "hidden",
      text: "",
      codes: null,
      serviceId: null,
      withheldFor: null,
    })
    .where(eq(messages.id, placeholder("id")))
    .prepare(),
);

/** A message, whatever its visibility: what moderation looks at. */
export const findMessage = prepared<{ id: number }>()((orm) =>
  selectRemovable(orm)
    .where(eq(messages.id, placeholder("id")))
    .limit(1)
    .prepare(),
);

/** What stands beside a message's text for the public. */
export const findPublicCopy = prepared<{ id: number }>()((orm) =>
  orm
    .select({ visibility: messages.visibility, codes: messages.codes })
    .from(messages)
    .where(eq(messages.id, placeholder("id")))
    .limit(1)
    .prepare(),
);

/** Gives a message another public copy, and what was found in it. */
export const setPublicCopy = prepared<{
  id: number;
  text: string;
  codes: string | null;
  serviceId: number | null;
}>()((orm) =>
  orm
    .update(messages)
    .set({
      text: sql`${placeholder("text")}`,
      codes: sql`${placeholder("codes")}`,
      serviceId: sql`${placeholder("serviceId")}`,
    })
    .where(eq(messages.id, placeholder("id")))
    .prepare(),
);

/** What finding codes and services again needs to know of a listed message, sealed original included. */
const selectFindable = (orm: Orm, scope: SQL) =>
  orm
    .select({
      ...countedColumns,
      senderTitle: senders.title,
      codes: messages.codes,
      visibility: messages.visibility,
      sealed: messageOriginals.sealed,
    })
    .from(messages)
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .innerJoin(senders, eq(senders.id, messages.senderId))
    .leftJoin(services, eq(services.id, messages.serviceId))
    .leftJoin(messageOriginals, eq(messageOriginals.messageId, messages.id))
    .where(and(eq(messages.listed, true), scope));

/** Listed messages before an id, newest first. */
export const listFindable = prepared<Position>()((orm) =>
  selectFindable(orm, isOlder).orderBy(desc(messages.id)).limit(placeholder("limit")).prepare(),
);

/** The same of one message. */
export const findFindable = prepared<{ id: number }>()((orm) =>
  selectFindable(orm, eq(messages.id, placeholder("id")))
    .limit(1)
    .prepare(),
);

export type FindableRow = Awaited<ReturnType<typeof listFindable>>[number];

/** Writes down what was found in a message. */
export const setFindings = prepared<{
  id: number;
  codes: string | null;
  serviceId: number | null;
}>()((orm) =>
  orm
    .update(messages)
    .set({ codes: sql`${placeholder("codes")}`, serviceId: sql`${placeholder("serviceId")}` })
    .where(eq(messages.id, placeholder("id")))
    .prepare(),
);

/** Any message at all. */
export const findAnyMessage = prepared<Record<never, never>>()((orm) =>
  orm.select({ id: messages.id }).from(messages).limit(1).prepare(),
);
