import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import type { Database } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { cardColumns, type Side } from "#db/queries/messages.ts";

const { placeholder } = sql;

/** What a search looks at in a message. */
const candidateColumns = (t: Builder) => ({
  id: t.messages.id,
  termId: t.messages.termId,
  senderId: t.messages.senderId,
  serviceId: t.messages.serviceId,
  country: t.messages.country,
  text: t.messages.text,
  codes: t.messages.codes,
  receivedAt: t.messages.receivedAt,
});

export type Candidate = Awaited<ReturnType<typeof candidatesOf>>[number];

/** Where messages are looked for: beyond an id, up to, not including, another. */
export type Span = { id: number; end: number; limit: number };

/** The nearest messages of a list in a span. */
export type Block = {
  /** Nearest first. */
  ids: number[];
  /** The id up to which they are all of them; null: there are no more in the span. */
  place: number | null;
  /** How many entries were looked at. */
  looked: number;
};

/** Messages that share something, by their ids, in order. */
export type IdList = (db: Database, side: Side, span: Span) => PromiseLike<Block>;

/** Reads a list. */
export type IdQueries<Scope> = Record<
  Side,
  (db: Database, span: Span & Scope) => PromiseLike<{ ids: number[] }[]>
>;

/** A column whose value all messages of a list share, and the index of the list. */
type Shared = { column: SQLiteColumn; value: SQL; index: string };

const ways = {
  older: { order: desc, beyond: sql.raw("<"), within: sql.raw(">") },
  newer: { order: asc, beyond: sql.raw(">"), within: sql.raw("<") },
};

/** Ids as one value: as a row each they would take several times as long. @param ids a query of a column `id` */
export function selectIds(t: Builder, ids: SQL) {
  const list =
    t.dialect === "sqlite" ? sql`json_group_array(id)` : sql`coalesce(json_agg(id), '[]')`;
  return t.orm
    .select({ ids: sql<number[]>`${list}`.mapWith((value) => readIds(value)) })
    .from(sql`(${ids}) as nearest`);
}

/** Postgres's driver reads JSON by itself. */
function readIds(value: string | number[]): number[] {
  return typeof value === "string" ? (JSON.parse(value) as number[]) : value;
}

/** A list that is read by queries, of what they are told. */
export function idList<Scope>(queries: IdQueries<Scope>, scope: Scope): IdList {
  return async (db, side, span) => blockOf(await queries[side](db, { ...span, ...scope }), span);
}

/** What a query for so many ids gave. */
export function blockOf([found]: { ids: number[] }[], { limit }: { limit: number }): Block {
  const ids = found?.ids ?? [];
  return { ids, place: ids.length === limit ? ids.at(-1)! : null, looked: ids.length };
}

/**
 * A span has two ends: for SQLite that makes the list of all messages look like the better one to walk,
 * so it is told which index it is. Postgres is asked for a range of it, as in `messages.ts`.
 */
function selectListedIds(t: Builder, side: Side, shared?: Shared) {
  const { id, listed } = t.messages;
  const { order, beyond, within } = ways[side];
  const limit = sql`limit ${placeholder("limit")}`;
  const isBeyond = sql`${id} ${beyond} ${placeholder("id")}`;
  const isWithin = sql`${id} ${within} ${placeholder("end")}`;
  if (shared && t.dialect === "postgres") {
    const { column, value } = shared;
    const from = sql`(${column}, ${id}) ${beyond} (${value}, ${placeholder("id")})`;
    const to = sql`(${column}, ${id}) ${within} (${value}, ${placeholder("end")})`;
    const where = and(eq(listed, true), from, to);
    return selectIds(
      t,
      sql`select ${id} from ${t.messages} where ${where} order by ${order(column)}, ${order(id)} ${limit}`,
    );
  }
  const index =
    shared && t.dialect === "sqlite" ? sql` indexed by ${sql.identifier(shared.index)}` : sql``;
  const where = and(
    eq(listed, true),
    shared && eq(shared.column, shared.value),
    isBeyond,
    isWithin,
  );
  return selectIds(
    t,
    sql`select ${id} from ${t.messages}${index} where ${where} order by ${order(id)} ${limit}`,
  );
}

/** Ids of listed messages; of those that share something it is told what. */
function idsOf<Scope extends Record<string, unknown>>(
  shared?: (t: Builder) => Shared,
): IdQueries<Scope> {
  return {
    older: prepared<Span & Scope>()((t) => selectListedIds(t, "older", shared?.(t)).prepare()),
    newer: prepared<Span & Scope>()((t) => selectListedIds(t, "newer", shared?.(t)).prepare()),
  };
}

export const idsOfAll = idsOf<Record<never, never>>();
export const idsOfTerm = idsOf<{ termId: number }>((t) => ({
  column: t.messages.termId,
  value: sql`${placeholder("termId")}`,
  index: "messages_by_term",
}));
export const idsOfSender = idsOf<{ senderId: number }>((t) => ({
  column: t.messages.senderId,
  value: sql`${placeholder("senderId")}`,
  index: "messages_by_sender",
}));
export const idsOfService = idsOf<{ serviceId: number }>((t) => ({
  column: t.messages.serviceId,
  value: sql`${placeholder("serviceId")}`,
  index: "messages_by_service",
}));
export const idsOfCountry = idsOf<{ country: string }>((t) => ({
  column: t.messages.country,
  value: sql`${placeholder("country")}`,
  index: "messages_by_country",
}));

/** Those of some messages that are listed. `ids` is a list as the database writes one. */
const isListedOf = (t: Builder) => {
  const ids = placeholder("ids");
  const isOne =
    t.dialect === "sqlite"
      ? sql`${t.messages.id} in (select value from json_each(${ids}))`
      : sql`${t.messages.id} = any(cast(${ids} as bigint[]))`;
  return and(isOne, sql`coalesce(${t.messages.listed}, false)`);
};

const listWritten = ({ connection }: Database, ids: number[]): string =>
  connection.dialect === "sqlite" ? `[${ids}]` : `{${ids}}`;

const cardsOf = prepared<{ ids: string }>()((t) =>
  t.orm
    .select(cardColumns(t))
    .from(t.messages)
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .where(isListedOf(t))
    .prepare(),
);

const candidatesOf = prepared<{ ids: string }>()((t) =>
  t.orm.select(candidateColumns(t)).from(t.messages).where(isListedOf(t)).prepare(),
);

/** Cards of those messages that are listed, in no order. */
export function listCards(db: Database, { ids }: { ids: number[] }): ReturnType<typeof cardsOf> {
  return cardsOf(db, { ids: listWritten(db, ids) });
}

/** What a search looks at, of those messages that are listed, in no order. */
export function listCandidates(
  db: Database,
  { ids }: { ids: number[] },
): ReturnType<typeof candidatesOf> {
  return candidatesOf(db, { ids: listWritten(db, ids) });
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
