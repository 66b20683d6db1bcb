import { type SQL, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { prepared } from "#db/prepared.ts";
import { blockOf, type IdList, type Span, selectIds } from "#db/queries/candidates.ts";
import type { Side } from "#db/queries/messages.ts";
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
 * How many of the nearest messages are looked through one by one. Of what hardly any of them holds there
 * is little, which is quickly told by the index: it gives all that it knows, in no order.
 */
const LOOKED_THROUGH = 5000;

/** A token that fewer of the nearest messages hold is rare. */
const FEW = 2;

/** How many of the matches that the index tells are taken. */
const INDEXED = 5000;

type Bounds = Omit<Span, "limit">;

const ways = {
  older: {
    beyond: sql.raw("<"),
    within: sql.raw(">"),
    order: sql.raw("desc"),
    last: sql.raw("min"),
  },
  newer: {
    beyond: sql.raw(">"),
    within: sql.raw("<"),
    order: sql.raw("asc"),
    last: sql.raw("max"),
  },
};

const inSpan = (side: Side, of: SQL) =>
  sql`${of} ${ways[side].beyond} ${placeholder("id")} and ${of} ${ways[side].within} ${placeholder("end")}`;

/** The nearest messages of a span, matches or not. */
const nearest = (side: Side, columns: SQL) =>
  sql`(select ${columns} from ${table} where ${inSpan(side, id)} order by ${id} ${ways[side].order} limit ${sql.raw(String(LOOKED_THROUGH))}) as ${table}`;

const holds = (pattern: SQL) => sql`' ' || ${messageTokens.tokens} || ' ' like ${pattern}`;
const holdsAll = holds(sql`all(cast(${placeholder("patterns")} as text[]))`);

/** Matches among the nearest messages. */
const matchesNear = (side: Side) =>
  prepared<Span & { patterns: string[] }>()((t) =>
    selectIds(
      t,
      sql`select ${id} as id from ${nearest(side, sql`*`)} where ${holdsAll} order by ${id} ${ways[side].order} limit ${placeholder("limit")}`,
    ).prepare(),
  );

/** How far the nearest messages reach. */
const reachNear = (side: Side) =>
  prepared<Bounds>()((t) =>
    t.orm
      .select({
        place: sql<number | null>`${ways[side].last}(${id})`,
        count: sql<number>`cast(count(*) as integer)`,
      })
      .from(nearest(side, sql`${id}`))
      .prepare(),
  );

/** A row where one of the tokens is in fewer than FEW of the nearest messages. */
const rareNear = (side: Side) =>
  prepared<Bounds & { each: string[] }>()((t) => {
    const some = sql`select 1 from ${nearest(side, sql`*`)} where ${holds(sql`pattern`)} limit ${sql.raw(String(FEW))}`;
    return t.orm
      .select({ pattern: sql<string>`pattern` })
      .from(sql`unnest(cast(${placeholder("each")} as text[])) as pattern`)
      .where(sql`(select count(*) from (${some}) as few) < ${sql.raw(String(FEW))}`)
      .limit(1)
      .prepare();
  });

/** Matches of the whole index. `id + 0` is in no other one: they must not be looked for by walking through that. */
const matchesIndexed = (side: Side) =>
  prepared<Bounds & { patterns: string[]; all: string }>()((t) => {
    const isIndexed = sql`${tokenSet(messageTokens.tokens)} @@ cast(${placeholder("all")} as tsquery)`;
    return selectIds(
      t,
      sql`select ${id} as id from ${table} where ${isIndexed} and ${holdsAll} and ${inSpan(side, sql`${id} + 0`)} order by ${id} + 0 ${ways[side].order} limit ${sql.raw(String(INDEXED))}`,
    ).prepare();
  });

const findRow = prepared<{ id: number; patterns: string[] }>()((t) =>
  t.orm
    .select({ id: sql<number>`${id}` })
    .from(table)
    .where(sql`${id} = ${placeholder("id")} and ${holdsAll}`)
    .prepare(),
);

const readers = {
  older: readersOn("older"),
  newer: readersOn("newer"),
};

function readersOn(side: Side) {
  return {
    near: matchesNear(side),
    reach: reachNear(side),
    rare: rareNear(side),
    indexed: matchesIndexed(side),
  };
}

/**
 * Among the nearest messages first. The whole index is asked only where a token is rare: of what is
 * frequent it would read millions.
 */
function listOf(phrases: Phrase[]): IdList {
  const patterns = phrases.map(patternOf);
  const each = phrases.flatMap(eachPatternOf);
  const all = phrases.flatMap(queryOf).join(" & ");
  return async (db, side, { limit, ...bounds }) => {
    const { near, reach, rare, indexed } = readers[side];
    const block = blockOf(await near(db, { ...bounds, limit, patterns }), { limit });
    if (block.place !== null) return block;
    const [reached] = await reach(db, bounds);
    if (!reached || reached.count < LOOKED_THROUGH) return block;
    const looked = LOOKED_THROUGH;
    const isRare =
      each.length === 1 ? block.ids.length < FEW : (await rare(db, { ...bounds, each })).length > 0;
    if (!isRare) return { ...block, place: Number(reached.place), looked };
    const found = await indexed(db, { ...bounds, patterns, all });
    return { ...blockOf(found, { limit: INDEXED }), looked };
  };
}

/** What asks for every token: each quoted, so that none is ever read as an operator. */
function queryOf({ tokens, prefix }: Phrase): string[] {
  return tokens.map((token, i) => `'${token}'${prefix && i === tokens.length - 1 ? ":*" : ""}`);
}

/** What tokens that follow each other look like. A letter or digit is never a wildcard. */
function patternOf({ tokens, prefix }: Phrase): string {
  return `% ${tokens.join(" ")}${prefix ? "" : " "}%`;
}

/** What each of them looks like. */
function eachPatternOf({ tokens, prefix }: Phrase): string[] {
  return tokens.map((token, i) =>
    patternOf({ tokens: [token], prefix: prefix && i === tokens.length - 1 }),
  );
}

/** The index in Postgres: sets of tokens under a GIN index, and the tokens in order beside them. */
export const postgresSearch: SearchIndex = {
  insert: insertRow,
  delete: (db, { id }) => deleteRow(db, { id }),
  lists: (phrases) => ({ lists: phrases.length === 0 ? [] : [listOf(phrases)], isSure: true }),
  find: (db, { id, tokens }) =>
    findRow(db, { id, patterns: [patternOf({ tokens: [tokens], prefix: false })] }),
};
