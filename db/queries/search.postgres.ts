import { type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";
import { type Position, type Side, selectCardsOf } from "#db/queries/messages.ts";
import type { Phrase, SearchIndex } from "#db/queries/search.ts";
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
  insert: (db, { id, tokens }) => insertRow(db, { id, tokens: tokens.join(" ") }),
  delete: (db, { id }) => deleteRow(db, { id }),
  older: matches("older"),
  newer: matches("newer"),
};
