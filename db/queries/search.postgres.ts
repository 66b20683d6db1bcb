import { asc, desc, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";
import { type Candidate, candidateColumns, type Span } from "#db/queries/candidates.ts";
import { type Position, type Side, selectCardsOf } from "#db/queries/messages.ts";
import type { Candidates, Phrase, SearchIndex } from "#db/queries/search.ts";
import { messageTokens, tokenSet } from "#db/search-index.postgres.ts";

const { placeholder } = sql;

/** The builder's types are SQLite's, and it has no table like this one. */
const table = messageTokens as unknown as SQLiteTable;
const id = sql`${messageTokens.messageId}`;

const insertRow = prepared<{ id: number; tokens: string }>()((t) =>
  t.orm
    .insert(table)
    .values({ messageId: placeholder("id"), tokens: placeholder("tokens") } as object)
    .prepare(),
);

const deleteRow = prepared<{ id: number }>()((t) =>
  t.orm
    .delete(table)
    .where(sql`${id} = ${placeholder("id")}`)
    .prepare(),
);

/**
 * How many of the nearest messages are looked through one by one. What few of them hold is rare, and
 * quickly told by the index, which gives all that it knows in no order.
 */
const LOOKED_THROUGH = 5000;

type Near = Position & { patterns: string[] };
type Indexed = Near & { all: string };

const beyond = (side: Side) =>
  sql`${id} ${sql.raw(side === "older" ? "<" : ">")} ${placeholder("id")}`;
const nearest = (side: Side, of: SQL) => sql`${of} ${sql.raw(side === "older" ? "desc" : "asc")}`;
const inOrder = sql`' ' || ${messageTokens.tokens} || ' ' like all(cast(${placeholder("patterns")} as text[]))`;

/** Matches among the nearest messages. */
const matchesNear = (side: Side) =>
  prepared<Near>()((t) => {
    const near = sql`(select * from ${table} where ${beyond(side)} order by ${nearest(side, id)} limit ${sql.raw(String(LOOKED_THROUGH))}) as ${table}`;
    return selectMatches(t, side, near, inOrder, id).prepare();
  });

/** Matches of the whole index. The order is one that no index has: they must not be looked for by walking. */
const matchesIndexed = (side: Side) =>
  prepared<Indexed>()((t) => {
    const holdsAll = sql`${tokenSet(messageTokens.tokens)} @@ cast(${placeholder("all")} as tsquery)`;
    const isMatch = sql`${holdsAll} and ${inOrder} and ${beyond(side)}`;
    return selectMatches(t, side, sql`${table}`, isMatch, sql`${id} + 0`).prepare();
  });

function selectMatches(t: Builder, side: Side, from: SQL, isMatch: SQL, order: SQL) {
  return selectCardsOf(
    t,
    side,
    sql`select ${id} from ${from} where ${isMatch} order by ${nearest(side, order)} limit ${placeholder("limit")}`,
  );
}

function matches(side: Side): SearchIndex["older"] {
  const near = matchesNear(side);
  const indexed = matchesIndexed(side);
  return async (db, { phrases, ...position }) => {
    const patterns = patternsOf(phrases);
    const rows = await near(db, { ...position, patterns });
    if (rows.length === position.limit) return rows;
    return indexed(db, { ...position, patterns, all: allOf(phrases) });
  };
}

/** Of fewer matches than these among the nearest messages one can't tell how rare they are elsewhere. */
const FEW = 25;

/** How many of the matches that the index tells are looked at. */
const INDEXED = 5000;

const within = (side: Side) =>
  sql`${beyond(side)} and ${id} ${sql.raw(side === "older" ? ">" : "<")} ${placeholder("end")}`;

/** The nearest messages of a span, matches or not. */
const nearSpan = (side: Side, columns: SQL) =>
  sql`(select ${columns} from ${table} where ${within(side)} order by ${nearest(side, id)} limit ${sql.raw(String(LOOKED_THROUGH))}) as ${table}`;

function selectCandidatesOf(t: Builder, side: Side, ids: SQL) {
  const order = side === "older" ? desc : asc;
  return t.orm
    .select(candidateColumns(t))
    .from(t.messages)
    .where(sql`${t.messages.id} = any(array(${ids}))`)
    .orderBy(order(t.messages.id));
}

const candidatesNear = (side: Side) =>
  prepared<Span & { patterns: string[] }>()((t) =>
    selectCandidatesOf(
      t,
      side,
      sql`select ${id} from ${nearSpan(side, sql`*`)} where ${inOrder} order by ${nearest(side, id)} limit ${placeholder("limit")}`,
    ).prepare(),
  );

const candidatesIndexed = (side: Side) =>
  prepared<Omit<Span, "limit"> & { patterns: string[]; all: string }>()((t) => {
    const holdsAll = sql`${tokenSet(messageTokens.tokens)} @@ cast(${placeholder("all")} as tsquery)`;
    return selectCandidatesOf(
      t,
      side,
      sql`select ${id} from ${table} where ${holdsAll} and ${inOrder} and ${within(side)} order by ${nearest(side, sql`${id} + 0`)} limit ${sql.raw(String(INDEXED))}`,
    ).prepare();
  });

/** How far the nearest messages reach. */
const nearReach = (side: Side) =>
  prepared<Omit<Span, "limit">>()((t) => {
    const furthest = sql.raw(side === "older" ? "min" : "max");
    return t.orm
      .select({
        place: sql<number | null>`${furthest}(${id})`,
        count: sql<number>`cast(count(*) as integer)`,
      })
      .from(nearSpan(side, sql`${id}`))
      .prepare();
  });

/**
 * Among the nearest messages first; the whole index is asked where matches are rare, and only then: of
 * what is frequent it would give millions.
 */
function candidatesOn(side: Side): SearchIndex["olderCandidates"] {
  const near = candidatesNear(side);
  const indexed = candidatesIndexed(side);
  const reach = nearReach(side);
  return async (db, { phrases, limit, ...span }) => {
    const patterns = patternsOf(phrases);
    const rows = await near(db, { ...span, limit, patterns });
    if (rows.length === limit) return listedOf(rows, rows.at(-1)!.id, rows.length);
    const [reached] = await reach(db, span);
    if (!reached || reached.count < LOOKED_THROUGH) return listedOf(rows, null, LOOKED_THROUGH);
    if (rows.length >= FEW) return listedOf(rows, Number(reached.place), LOOKED_THROUGH);
    const all = await indexed(db, { ...span, patterns, all: allOf(phrases) });
    return listedOf(all, all.length === INDEXED ? all.at(-1)!.id : null, LOOKED_THROUGH);
  };
}

/** The index holds listed messages only; the gate is asked all the same. */
function listedOf(rows: Candidate[], place: number | null, looked: number): Candidates {
  return { rows: rows.filter(({ listed }) => listed), place, looked };
}

/** What holds every token: each quoted, so that none is ever read as an operator. */
function allOf(phrases: Phrase[]): string {
  return phrases
    .flatMap(({ tokens, prefix }) =>
      tokens.map((token, i) => `'${token}'${prefix && i === tokens.length - 1 ? ":*" : ""}`),
    )
    .join(" & ");
}

/** What tokens that follow each other look like. A letter or digit is never a wildcard. */
function patternsOf(phrases: Phrase[]): string[] {
  return phrases.map(({ tokens, prefix }) => `% ${tokens.join(" ")}${prefix ? "" : " "}%`);
}

/** The index in Postgres: sets of tokens under a GIN index, and the tokens in order beside them. */
export const postgresSearch: SearchIndex = {
  insert: insertRow,
  delete: (db, { id }) => deleteRow(db, { id }),
  older: matches("older"),
  newer: matches("newer"),
  olderCandidates: candidatesOn("older"),
  newerCandidates: candidatesOn("newer"),
};
