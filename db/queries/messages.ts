import { and, asc, desc, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";

const { placeholder } = sql;

/** What the public may see of a listed message. */
export const cardColumns = (t: Builder) => ({
  id: t.messages.id,
  text: t.messages.text,
  codes: t.messages.codes,
  sentAt: t.messages.sentAt,
  sentClock: t.messages.sentClock,
  receivedAt: t.messages.receivedAt,
  visibility: t.messages.visibility,
  withheldFor: t.messages.withheldFor,
  country: t.messages.country,
  e164: t.numbers.e164,
  senderKind: t.senders.kind,
  senderTitle: t.senders.title,
  senderSlug: t.senders.slug,
  serviceTitle: t.services.title,
  serviceSlug: t.services.slug,
});

/** The one gate: every public query of messages starts here. */
const selectListed = (t: Builder, scope: SQL | undefined) =>
  t.orm
    .select(cardColumns(t))
    .from(t.messages)
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .where(and(eq(t.messages.listed, true), scope));

/** Where a page of messages begins: beyond this id. */
export type Position = { id: number; limit: number };

const isOlder = (t: Builder) => sql`${t.messages.id} < ${placeholder("id")}`;

/** A column whose value all messages of a list share. */
type Shared = { column: SQLiteColumn; value: SQL };

/** Which way a list goes on from an id: to older messages, newest first, or to newer ones, oldest first. */
export type Side = "older" | "newer";

const ways = {
  older: { order: desc, sign: sql.raw("<"), isWithin: gte },
  newer: { order: asc, sign: sql.raw(">"), isWithin: lte },
};

/**
 * Cards of the messages that a subquery names, for Postgres: it finds them by itself, from one table,
 * so nothing is looked up beside messages that are not shown, whatever the planner believes.
 * @param ids gives ids, nearest first, as many as are shown
 */
function selectCardsOf(t: Builder, side: Side, ids: SQL) {
  return selectListed(t, sql`${t.messages.id} = any(array(${ids}))`).orderBy(
    ways[side].order(t.messages.id),
  );
}

/**
 * Messages of a list beyond an id, nearest first. Postgres would now and then rather walk through
 * all messages by id, and look at each: there it is asked for a range of the list's own index, in
 * the order of that, which no other index has. SQLite reads such a range from its beginning.
 */
function selectBeyond(t: Builder, side: Side, shared?: Shared) {
  const { id, listed } = t.messages;
  const { order, sign, isWithin } = ways[side];
  if (!shared || t.dialect === "sqlite") {
    const isBeyond = sql`${id} ${sign} ${placeholder("id")}`;
    return selectListed(t, and(shared && eq(shared.column, shared.value), isBeyond))
      .orderBy(order(id))
      .limit(placeholder("limit"));
  }
  const { column, value } = shared;
  const isBeyond = sql`(${column}, ${id}) ${sign} (${value}, ${placeholder("id")})`;
  return selectCardsOf(
    t,
    side,
    sql`select ${id} from ${t.messages} where ${and(eq(listed, true), isWithin(column, value), isBeyond)} order by ${order(column)}, ${order(id)} limit ${placeholder("limit")}`,
  );
}

function listOf<Scope extends Record<string, unknown>>(shared?: (t: Builder) => Shared) {
  return {
    /** Listed messages before an id, newest first. */
    older: prepared<Position & Scope>()((t) => selectBeyond(t, "older", shared?.(t)).prepare()),
    /** Listed messages after an id, oldest first. */
    newer: prepared<Position & Scope>()((t) => selectBeyond(t, "newer", shared?.(t)).prepare()),
  };
}

export const listedMessages = listOf<Record<never, never>>();
export const listedMessagesOfTerm = listOf<{ termId: number }>((t) => ({
  column: t.messages.termId,
  value: sql`${placeholder("termId")}`,
}));
export const listedMessagesOfCountry = listOf<{ country: string }>((t) => ({
  column: t.messages.country,
  value: sql`${placeholder("country")}`,
}));
export const listedMessagesOfSender = listOf<{ senderId: number }>((t) => ({
  column: t.messages.senderId,
  value: sql`${placeholder("senderId")}`,
}));
export const listedMessagesOfService = listOf<{ serviceId: number }>((t) => ({
  column: t.messages.serviceId,
  value: sql`${placeholder("serviceId")}`,
}));

/** What a listed message's own page tells beside its card. */
export const findMessageDetail = prepared<{ id: number }>()((t) =>
  t.orm
    .select({
      coding: t.messages.coding,
      shape: t.formats.shape,
      sharing: t.formats.listed,
      newest: t.formats.newest,
    })
    .from(t.messages)
    .leftJoin(t.formats, eq(t.formats.id, t.messages.formatId))
    .where(and(eq(t.messages.listed, true), eq(t.messages.id, placeholder("id"))))
    .limit(1)
    .prepare(),
);

/** Up to four messages by their ids, those that are listed, newest first; 0 stands for none. */
export const listListedByIds = prepared<Record<"a" | "b" | "c" | "d", number>>()((t) =>
  selectListed(
    t,
    inArray(
      t.messages.id,
      ["a", "b", "c", "d"].map((name) => placeholder(name)),
    ),
  )
    .orderBy(desc(t.messages.id))
    .prepare(),
);

/** A message, if it is listed. */
export const findListedMessage = prepared<{ id: number }>()((t) =>
  selectListed(t, eq(t.messages.id, placeholder("id")))
    .limit(1)
    .prepare(),
);

export type MessageRow = Awaited<ReturnType<typeof listedMessages.older>>[number];

/** A stored message by its dedupe hash. */
export const findByDedupe = prepared<{ dedupe: Buffer }>()((t) =>
  t.orm
    .select({ id: t.messages.id })
    .from(t.messages)
    .where(eq(t.messages.dedupe, placeholder("dedupe")))
    .prepare(),
);

/** How many messages are looked through for one that is sent again. */
const LATEST = 50;

/**
 * The sealed originals of a term's latest messages that came from the same source, from a sender, sent
 * at an instant, and received since another.
 */
export const findSameSending = prepared<{
  termId: number;
  sourceId: number;
  senderKey: string;
  sentAt: number;
  since: number;
}>()((t) => {
  const latest = (isListed: boolean, name: string) =>
    t.orm
      .select({
        id: t.messages.id,
        sourceId: t.messages.sourceId,
        senderId: t.messages.senderId,
        sentAt: t.messages.sentAt,
        receivedAt: t.messages.receivedAt,
      })
      .from(t.messages)
      .where(and(eq(t.messages.listed, isListed), eq(t.messages.termId, placeholder("termId"))))
      .orderBy(desc(t.messages.id))
      .limit(LATEST)
      .as(name);
  const listed = t.orm.select().from(latest(true, "listed"));
  // What was hidden since is not shown again because it comes again.
  const both = listed.unionAll(t.orm.select().from(latest(false, "unlisted"))).as("latest");
  return t.orm
    .select({ id: both.id, sealed: t.messageOriginals.sealed })
    .from(both)
    .innerJoin(t.senders, eq(t.senders.id, both.senderId))
    .innerJoin(t.messageOriginals, eq(t.messageOriginals.messageId, both.id))
    .where(
      and(
        eq(both.sourceId, placeholder("sourceId")),
        eq(both.sentAt, placeholder("sentAt")),
        eq(t.senders.key, placeholder("senderKey")),
        sql`${both.receivedAt} >= ${placeholder("since")}`,
      ),
    )
    .prepare();
});

/**
 * The first of so many ids for new messages, which the rest follow. Whoever asks for them inserts the
 * messages in the same transaction: so ids are given in the order of commits.
 */
export const takeMessageIds = prepared<{ count: number }>()((t) => {
  if (t.dialect === "sqlite") {
    const last = sql.raw("(select seq from sqlite_sequence where name = 'messages')");
    return t.orm
      .select({ first: sql<number>`coalesce(${last}, 0) + 1` })
      .from(sql`(select 1) as once`)
      .prepare();
  }
  return t.orm
    .select({ first: sql<number>`min(id)` })
    .from(
      sql`(select nextval('messages_id_seq') as id from generate_series(1, ${placeholder("count")})) as taken`,
    )
    .prepare();
});

export const insertMessage = prepared<{
  id: number;
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
  coding: number;
  formatId: number | null;
}>()((t) =>
  t.orm
    .insert(t.messages)
    .values({
      id: placeholder("id"),
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
      coding: placeholder("coding"),
      formatId: placeholder("formatId"),
    })
    .prepare(),
);

export const insertOriginal = prepared<{ messageId: number; keyId: string; sealed: Buffer }>()(
  (t) =>
    t.orm
      .insert(t.messageOriginals)
      .values({
        messageId: placeholder("messageId"),
        keyId: placeholder("keyId"),
        sealed: placeholder("sealed"),
      })
      .prepare(),
);

export const deleteOriginal = prepared<{ messageId: number }>()((t) =>
  t.orm
    .delete(t.messageOriginals)
    .where(eq(t.messageOriginals.messageId, placeholder("messageId")))
    .prepare(),
);

export const deleteMessage = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(t.messages)
    .where(eq(t.messages.id, placeholder("id")))
    .prepare(),
);

/** Where a message counts and shows: what whoever changes it has to know. */
const countedColumns = (t: Builder) => ({
  id: t.messages.id,
  numberId: t.messages.numberId,
  termId: t.messages.termId,
  senderId: t.messages.senderId,
  serviceId: t.messages.serviceId,
  formatId: t.messages.formatId,
  country: t.messages.country,
  e164: t.numbers.e164,
  senderSlug: t.senders.slug,
  serviceKey: t.services.key,
  serviceSlug: t.services.slug,
  text: t.messages.text,
  receivedAt: t.messages.receivedAt,
});

/** What taking a message out of lists and counters needs to know of it. */
const selectRemovable = (t: Builder) =>
  t.orm
    .select({ ...countedColumns(t), listed: t.messages.listed })
    .from(t.messages)
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId));

/** For how many days a message is kept; null where nothing but the configuration says. */
const keptDays = (t: Builder) =>
  sql<number | null>`coalesce(${t.numbers.retentionDays}, ${t.countries.retentionDays})`.mapWith(
    t.numbers.retentionDays,
  );

/** Messages after an id, oldest first, whatever their visibility: what retention looks at. */
export const listExpirable = prepared<{ after: number; limit: number }>()((t) =>
  t.orm
    .select({ ...countedColumns(t), listed: t.messages.listed, days: keptDays(t) })
    .from(t.messages)
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .leftJoin(t.countries, eq(t.countries.code, t.messages.country))
    .where(sql`${t.messages.id} > ${placeholder("after")}`)
    .orderBy(asc(t.messages.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** The same, no more of each than how long it is kept. */
export const listExpirableBriefly = prepared<{ after: number; limit: number }>()((t) =>
  t.orm
    .select({ id: t.messages.id, receivedAt: t.messages.receivedAt, days: keptDays(t) })
    .from(t.messages)
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .leftJoin(t.countries, eq(t.countries.code, t.messages.country))
    .where(sql`${t.messages.id} > ${placeholder("after")}`)
    .orderBy(asc(t.messages.id))
    .limit(placeholder("limit"))
    .prepare(),
);

const removableOfTerm = (isListed: boolean) =>
  prepared<{ termId: number; limit: number }>()((t) =>
    selectRemovable(t)
      .where(and(eq(t.messages.listed, isListed), eq(t.messages.termId, placeholder("termId"))))
      .orderBy(asc(t.messages.id))
      .limit(placeholder("limit"))
      .prepare(),
  );

/** Some messages of a term, oldest first. */
export const removableMessagesOfTerm = {
  listed: removableOfTerm(true),
  unlisted: removableOfTerm(false),
};

const removableOfSender = (isListed: boolean) =>
  prepared<{ senderId: number; limit: number }>()((t) =>
    selectRemovable(t)
      .where(and(eq(t.messages.listed, isListed), eq(t.messages.senderId, placeholder("senderId"))))
      .orderBy(asc(t.messages.id))
      .limit(placeholder("limit"))
      .prepare(),
  );

/** The same of a sender. */
export const removableMessagesOfSender = {
  listed: removableOfSender(true),
  unlisted: removableOfSender(false),
};

/** Some listed messages of a term, newest first: what stands highest on pages. */
export const listListedOfTerm = prepared<{ termId: number; limit: number }>()((t) =>
  selectRemovable(t)
    .where(and(eq(t.messages.listed, true), eq(t.messages.termId, placeholder("termId"))))
    .orderBy(desc(t.messages.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** The same before an id. */
export const listListedOfTermBefore = prepared<{ termId: number; before: number; limit: number }>()(
  (t) =>
    selectRemovable(t)
      .where(
        and(
          eq(t.messages.listed, true),
          eq(t.messages.termId, placeholder("termId")),
          sql`${t.messages.id} < ${placeholder("before")}`,
        ),
      )
      .orderBy(desc(t.messages.id))
      .limit(placeholder("limit"))
      .prepare(),
);

/** What the newest listed messages of a term name, newest first. */
export const listServicesOfTerm = prepared<{ termId: number; limit: number }>()((t) =>
  t.orm
    .select({ serviceId: t.messages.serviceId, receivedAt: t.messages.receivedAt })
    .from(t.messages)
    .where(and(eq(t.messages.listed, true), eq(t.messages.termId, placeholder("termId"))))
    .orderBy(desc(t.messages.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Which source the newest listed message of a term came from. */
export const findSourceOfTerm = prepared<{ termId: number }>()((t) =>
  t.orm
    .select({ sourceId: t.messages.sourceId })
    .from(t.messages)
    .where(and(eq(t.messages.listed, true), eq(t.messages.termId, placeholder("termId"))))
    .orderBy(desc(t.messages.id))
    .limit(1)
    .prepare(),
);

/** Puts a message into another country. */
export const setCountry = prepared<{ id: number; country: string | null }>()((t) =>
  t.orm
    .update(t.messages)
    .set({ country: sql`${placeholder("country")}` })
    .where(eq(t.messages.id, placeholder("id")))
    .prepare(),
);

/** Some listed messages of a sender, oldest first. */
export const listListedOfSender = prepared<{ senderId: number; limit: number }>()((t) =>
  selectRemovable(t)
    .where(and(eq(t.messages.listed, true), eq(t.messages.senderId, placeholder("senderId"))))
    .orderBy(asc(t.messages.id))
    .limit(placeholder("limit"))
    .prepare(),
);

/** Takes a message from the public for good: its public copy goes, its original stays as long as it may. */
export const hideMessage = prepared<{ id: number }>()((t) =>
  t.orm
    .update(t.messages)
    .set({
      listed: false,
      visibility: "hidden",
      text: "",
      codes: null,
      serviceId: null,
      formatId: null,
      withheldFor: null,
    })
    .where(eq(t.messages.id, placeholder("id")))
    .prepare(),
);

/** Takes a message's text from the public: it is listed as withheld. */
export const withholdText = prepared<{ id: number; withheldFor: string }>()((t) =>
  t.orm
    .update(t.messages)
    .set({
      listed: true,
      visibility: "withheld",
      text: "",
      codes: null,
      serviceId: null,
      formatId: null,
      withheldFor: sql`${placeholder("withheldFor")}`,
    })
    .where(eq(t.messages.id, placeholder("id")))
    .prepare(),
);

/** Shows a message to the public, with its public copy and what was found in it. */
export const setPublicCopy = prepared<{
  id: number;
  text: string;
  codes: string | null;
  serviceId: number | null;
  formatId: number | null;
}>()((t) =>
  t.orm
    .update(t.messages)
    .set({
      listed: true,
      visibility: "public",
      text: sql`${placeholder("text")}`,
      codes: sql`${placeholder("codes")}`,
      serviceId: sql`${placeholder("serviceId")}`,
      formatId: sql`${placeholder("formatId")}`,
      withheldFor: null,
    })
    .where(eq(t.messages.id, placeholder("id")))
    .prepare(),
);

/** A message, whatever its visibility, with all that moderation needs to know; its sealed original too. */
export const findModerated = prepared<{ id: number }>()((t) =>
  t.orm
    .select({
      ...countedColumns(t),
      listed: t.messages.listed,
      visibility: t.messages.visibility,
      withheldFor: t.messages.withheldFor,
      codes: t.messages.codes,
      senderKind: t.senders.kind,
      senderKey: t.senders.key,
      senderTitle: t.senders.title,
      termKind: t.terms.kind,
      currentTermId: t.numbers.termId,
      numberStatus: t.numbers.status,
      sealed: t.messageOriginals.sealed,
      ruleId: t.reviews.ruleId,
      reports: t.reviews.reports,
      reviewCause: sql<string | null>`case when ${t.reviews.isOpen} then ${t.reviews.cause} end`,
    })
    .from(t.messages)
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.terms, eq(t.terms.id, t.messages.termId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .leftJoin(t.messageOriginals, eq(t.messageOriginals.messageId, t.messages.id))
    .leftJoin(t.reviews, eq(t.reviews.messageId, t.messages.id))
    .where(eq(t.messages.id, placeholder("id")))
    .prepare(),
);

export type ModeratedRow = Awaited<ReturnType<typeof findModerated>>[number];

/** What finding codes and services again needs to know of a listed message, sealed original included. */
const selectFindable = (t: Builder, scope: SQL) =>
  t.orm
    .select({
      ...countedColumns(t),
      senderTitle: t.senders.title,
      codes: t.messages.codes,
      visibility: t.messages.visibility,
      formatHash: t.formats.hash,
      sealed: t.messageOriginals.sealed,
    })
    .from(t.messages)
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .leftJoin(t.formats, eq(t.formats.id, t.messages.formatId))
    .leftJoin(t.messageOriginals, eq(t.messageOriginals.messageId, t.messages.id))
    .where(and(eq(t.messages.listed, true), scope));

/** Listed messages before an id, newest first. */
export const listFindable = prepared<Position>()((t) =>
  selectFindable(t, isOlder(t)).orderBy(desc(t.messages.id)).limit(placeholder("limit")).prepare(),
);

/** The same of one message. */
export const findFindable = prepared<{ id: number }>()((t) =>
  selectFindable(t, eq(t.messages.id, placeholder("id")))
    .limit(1)
    .prepare(),
);

export type FindableRow = Awaited<ReturnType<typeof listFindable>>[number];

/** Any message at all. */
export const findAnyMessage = prepared<Record<never, never>>()((t) =>
  t.orm.select({ id: t.messages.id }).from(t.messages).limit(1).prepare(),
);

/** Messages as moderators list them: newest first before an id, listed ones or the others. */
const selectModerated = (t: Builder, isListed: boolean, scope?: SQL) =>
  t.orm
    .select(cardColumns(t))
    .from(t.messages)
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .where(and(eq(t.messages.listed, isListed), scope, isOlder(t)))
    .orderBy(desc(t.messages.id))
    .limit(placeholder("limit"));

const moderatedOf = (isListed: boolean) => ({
  all: prepared<Position>()((t) => selectModerated(t, isListed).prepare()),
  ofTerm: prepared<Position & { termId: number }>()((t) =>
    selectModerated(t, isListed, eq(t.messages.termId, placeholder("termId"))).prepare(),
  ),
  ofSender: prepared<Position & { senderId: number }>()((t) =>
    selectModerated(t, isListed, eq(t.messages.senderId, placeholder("senderId"))).prepare(),
  ),
});

export const listedToModerators = moderatedOf(true);
export const unlistedToModerators = moderatedOf(false);

/** One message as moderators see it, whatever its visibility. */
export const findModeratedCard = prepared<{ id: number }>()((t) =>
  t.orm
    .select({
      ...cardColumns(t),
      coding: t.messages.coding,
      sourceName: t.sources.name,
      originalOf: t.messageOriginals.messageId,
      isOpen: t.reviews.isOpen,
      cause: t.reviews.cause,
      reports: t.reviews.reports,
      ruleName: t.rules.name,
    })
    .from(t.messages)
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .leftJoin(t.sources, eq(t.sources.id, t.messages.sourceId))
    .leftJoin(t.messageOriginals, eq(t.messageOriginals.messageId, t.messages.id))
    .leftJoin(t.reviews, eq(t.reviews.messageId, t.messages.id))
    .leftJoin(t.rules, eq(t.rules.id, t.reviews.ruleId))
    .where(eq(t.messages.id, placeholder("id")))
    .prepare(),
);

/** What rules are tried on: messages of public terms before an id, newest first, sealed originals included. */
export const listForTrial = prepared<Position>()((t) =>
  t.orm
    .select({
      id: t.messages.id,
      text: t.messages.text,
      visibility: t.messages.visibility,
      country: t.messages.country,
      receivedAt: t.messages.receivedAt,
      termKind: t.terms.kind,
      e164: t.numbers.e164,
      senderKind: t.senders.kind,
      senderKey: t.senders.key,
      senderTitle: t.senders.title,
      senderSlug: t.senders.slug,
      sealed: t.messageOriginals.sealed,
    })
    .from(t.messages)
    .innerJoin(t.terms, eq(t.terms.id, t.messages.termId))
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.messageOriginals, eq(t.messageOriginals.messageId, t.messages.id))
    .where(isOlder(t))
    .orderBy(desc(t.messages.id))
    .limit(placeholder("limit"))
    .prepare(),
);

export type TrialRow = Awaited<ReturnType<typeof listForTrial>>[number];
