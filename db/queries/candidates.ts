import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import type { Database } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { cardColumns, type Side } from "#db/queries/messages.ts";

const { placeholder } = sql;

/** What a search looks at in a message. */
export const candidateColumns = (t: Builder) => ({
  id: t.messages.id,
  termId: t.messages.termId,
  senderId: t.messages.senderId,
  serviceId: t.messages.serviceId,
  country: t.messages.country,
  text: t.messages.text,
  codes: t.messages.codes,
  receivedAt: t.messages.receivedAt,
  listed: t.messages.listed,
});

export type Candidate = Awaited<ReturnType<typeof candidates.older>>[number];

/** Where candidates are looked for: beyond an id, up to, not including, another. */
export type Span = { id: number; end: number; limit: number };

/** A column whose value all candidates share, and the index of the list. */
type Shared = { column: SQLiteColumn; value: SQL; index: string };

const ways = {
  older: { order: desc, beyond: sql.raw("<"), within: sql.raw(">") },
  newer: { order: asc, beyond: sql.raw(">"), within: sql.raw("<") },
};

/**
 * A span has two ends: for SQLite that makes the list of all messages look like the better one to walk,
 * so it is told which index it is. Postgres is asked for a range of it, as in `messages.ts`.
 */
function selectCandidates(t: Builder, side: Side, shared?: Shared) {
  const { id, listed } = t.messages;
  const { order, beyond, within } = ways[side];
  const isBeyond = sql`${id} ${beyond} ${placeholder("id")}`;
  const isWithin = sql`${id} ${within} ${placeholder("end")}`;
  const select = t.orm.select(candidateColumns(t));
  if (!shared) {
    return select
      .from(t.messages)
      .where(and(eq(listed, true), isBeyond, isWithin))
      .orderBy(order(id))
      .limit(placeholder("limit"));
  }
  const { column, value, index } = shared;
  if (t.dialect === "sqlite") {
    return t.orm
      .select(asExpressions(candidateColumns(t)))
      .from(sql`${t.messages} indexed by ${sql.identifier(index)}`)
      .where(and(eq(listed, true), eq(column, value), isBeyond, isWithin))
      .orderBy(order(id))
      .limit(placeholder("limit"));
  }
  const from = sql`(${column}, ${id}) ${beyond} (${value}, ${placeholder("id")})`;
  const to = sql`(${column}, ${id}) ${within} (${value}, ${placeholder("end")})`;
  return select
    .from(t.messages)
    .where(and(eq(listed, true), from, to))
    .orderBy(order(column), order(id))
    .limit(placeholder("limit"));
}

/** Drizzle takes columns for those of tables that it knows to be read from, but not expressions. */
function asExpressions<Columns extends Record<string, SQLiteColumn>>(columns: Columns): Columns {
  const made = Object.entries(columns).map(([name, column]) => [
    name,
    sql`${column}`.mapWith(column),
  ]);
  return Object.fromEntries(made) as Columns;
}

function candidatesOf<Scope extends Record<string, unknown>>(shared?: (t: Builder) => Shared) {
  return {
    /** Newest first. */
    older: prepared<Span & Scope>()((t) => selectCandidates(t, "older", shared?.(t)).prepare()),
    /** Oldest first. */
    newer: prepared<Span & Scope>()((t) => selectCandidates(t, "newer", shared?.(t)).prepare()),
  };
}

export const candidates = candidatesOf<Record<never, never>>();
export const candidatesOfTerm = candidatesOf<{ termId: number }>((t) => ({
  column: t.messages.termId,
  value: sql`${placeholder("termId")}`,
  index: "messages_by_term",
}));
export const candidatesOfSender = candidatesOf<{ senderId: number }>((t) => ({
  column: t.messages.senderId,
  value: sql`${placeholder("senderId")}`,
  index: "messages_by_sender",
}));
export const candidatesOfService = candidatesOf<{ serviceId: number }>((t) => ({
  column: t.messages.serviceId,
  value: sql`${placeholder("serviceId")}`,
  index: "messages_by_service",
}));
export const candidatesOfCountry = candidatesOf<{ country: string }>((t) => ({
  column: t.messages.country,
  value: sql`${placeholder("country")}`,
  index: "messages_by_country",
}));

/** The listed ones of some messages, in no order. `ids` is a list as the database writes one. */
const cardsOf = prepared<{ ids: string }>()((t) => {
  const ids = placeholder("ids");
  const isOne =
    t.dialect === "sqlite"
      ? sql`${t.messages.id} in (select value from json_each(${ids}))`
      : sql`${t.messages.id} = any(cast(${ids} as bigint[]))`;
  return t.orm
    .select(cardColumns(t))
    .from(t.messages)
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .where(and(isOne, sql`coalesce(${t.messages.listed}, false)`))
    .prepare();
});

/** Cards of those messages that are listed, in no order. */
export function listCards(db: Database, { ids }: { ids: number[] }): ReturnType<typeof cardsOf> {
  const list = ids.join(",");
  return cardsOf(db, { ids: db.connection.dialect === "sqlite" ? `[${list}]` : `{${list}}` });
}

/** When the first message from an id on was received, whatever its visibility; none for beyond the newest. */
export const findReceivedFrom = prepared<{ id: number }>()((t) =>
  t.orm
    .select({ id: t.messages.id, receivedAt: t.messages.receivedAt })
    .from(t.messages)
    .where(sql`${t.messages.id} >= ${placeholder("id")}`)
    .orderBy(asc(t.messages.id))
    .limit(1)
    .prepare(),
);

/** When the newest message was received, whatever its visibility. */
export const findNewestReceived = prepared<Record<never, never>>()((t) =>
  t.orm
    .select({ id: t.messages.id, receivedAt: t.messages.receivedAt })
    .from(t.messages)
    .orderBy(desc(t.messages.id))
    .limit(1)
    .prepare(),
);
