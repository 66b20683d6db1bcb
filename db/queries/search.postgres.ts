import { and, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";
import { cardColumns, type Position } from "#db/queries/messages.ts";
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

type Match = Position & { all: string; patterns: string[] };

const olderMatches = prepared<Match>({ isPlannedAnew: true })((t) =>
  selectMatches(t, sql`${id} < ${placeholder("id")}`)
    .orderBy(sql`${id} desc`)
    .limit(placeholder("limit"))
    .prepare(),
);

const newerMatches = prepared<Match>({ isPlannedAnew: true })((t) =>
  selectMatches(t, sql`${id} > ${placeholder("id")}`)
    .orderBy(id)
    .limit(placeholder("limit"))
    .prepare(),
);

function selectMatches(t: Builder, side: SQL) {
  const holdsAll = sql`${tokenSet(messageTokens.tokens)} @@ cast(${placeholder("all")} as tsquery)`;
  const inOrder = sql`' ' || ${messageTokens.tokens} || ' ' like all(cast(${placeholder("patterns")} as text[]))`;
  return t.orm
    .select(cardColumns(t))
    .from(table)
    .innerJoin(t.messages, eq(t.messages.id, id))
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .where(and(holdsAll, inOrder, side, eq(t.messages.listed, true)));
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
  return phrases
    .filter(({ tokens }) => tokens.length > 1)
    .map(({ tokens, prefix }) => `% ${tokens.join(" ")}${prefix ? "" : " "}%`);
}

/** The index in Postgres: sets of tokens under a GIN index, and the tokens in order beside them. */
export const postgresSearch: SearchIndex = {
  insert: (db, { id, tokens }) => insertRow(db, { id, tokens: tokens.join(" ") }),
  delete: (db, { id }) => deleteRow(db, { id }),
  older: (db, { phrases, ...position }) =>
    olderMatches(db, { ...position, all: allOf(phrases), patterns: patternsOf(phrases) }),
  newer: (db, { phrases, ...position }) =>
    newerMatches(db, { ...position, all: allOf(phrases), patterns: patternsOf(phrases) }),
};
