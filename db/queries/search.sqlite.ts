import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Builder } from "#db/builder.ts";
import { prepared } from "#db/prepared.ts";
import { candidateColumns, type Span } from "#db/queries/candidates.ts";
import { cardColumns, type Position, type Side } from "#db/queries/messages.ts";
import type { Phrase, SearchIndex } from "#db/queries/search.ts";
import { messagesFts } from "#db/search-index.sqlite.ts";

const { placeholder } = sql;

const insertRow = prepared<{ id: number; tokens: string }>()((t) =>
  t.orm
    .insert(messagesFts)
    .values({ rowid: placeholder("id"), tokens: placeholder("tokens") })
    .prepare(),
);

const deleteRow = prepared<{ id: number; tokens: string }>()((t) =>
  t.orm
    .insert(messagesFts)
    .values({ command: "delete", rowid: placeholder("id"), tokens: placeholder("tokens") })
    .prepare(),
);

const olderMatches = prepared<Position & { match: string }>()((t) =>
  selectMatches(t, sql`messages_fts.rowid < ${placeholder("id")}`)
    .orderBy(sql`messages_fts.rowid desc`)
    .limit(placeholder("limit"))
    .prepare(),
);

const newerMatches = prepared<Position & { match: string }>()((t) =>
  selectMatches(t, sql`messages_fts.rowid > ${placeholder("id")}`)
    .orderBy(sql`messages_fts.rowid`)
    .limit(placeholder("limit"))
    .prepare(),
);

const olderCandidates = prepared<Span & { match: string }>()((t) =>
  selectCandidates(
    t,
    sql`messages_fts.rowid < ${placeholder("id")} and messages_fts.rowid > ${placeholder("end")}`,
  )
    .orderBy(sql`messages_fts.rowid desc`)
    .limit(placeholder("limit"))
    .prepare(),
);

const newerCandidates = prepared<Span & { match: string }>()((t) =>
  selectCandidates(
    t,
    sql`messages_fts.rowid > ${placeholder("id")} and messages_fts.rowid < ${placeholder("end")}`,
  )
    .orderBy(sql`messages_fts.rowid`)
    .limit(placeholder("limit"))
    .prepare(),
);

function selectCandidates(t: Builder, span: SQL) {
  return t.orm
    .select(candidateColumns(t))
    .from(messagesFts)
    .innerJoin(t.messages, eq(t.messages.id, messagesFts.rowid))
    .where(and(sql`messages_fts MATCH ${placeholder("match")}`, span));
}

function selectMatches(t: Builder, side: SQL) {
  // Not a bare column: SQLite would walk all listed messages by its index and look each one up.
  const isListed = sql`coalesce(${t.messages.listed}, false)`;
  return t.orm
    .select(cardColumns(t))
    .from(messagesFts)
    .innerJoin(t.messages, eq(t.messages.id, messagesFts.rowid))
    .innerJoin(t.numbers, eq(t.numbers.id, t.messages.numberId))
    .innerJoin(t.senders, eq(t.senders.id, t.messages.senderId))
    .leftJoin(t.services, eq(t.services.id, t.messages.serviceId))
    .where(and(sql`messages_fts MATCH ${placeholder("match")}`, side, isListed));
}

/** FTS5's words for the phrases: each quoted, so that no token is ever read as an operator. */
function matchOf(phrases: Phrase[]): string {
  return phrases
    .map(({ tokens, prefix }) => `"${tokens.join(" ")}"${prefix ? " *" : ""}`)
    .join(" AND ");
}

/** FTS5 gives matches in the order of their ids, so as many are read as are asked for. */
function candidatesOn(side: Side): SearchIndex["olderCandidates"] {
  const read = side === "older" ? olderCandidates : newerCandidates;
  return async (db, { phrases, ...span }) => {
    const rows = await read(db, { ...span, match: matchOf(phrases) });
    const place = rows.length === span.limit ? rows.at(-1)!.id : null;
    return { rows: rows.filter(({ listed }) => listed), place, looked: rows.length };
  };
}

/** The index in SQLite: FTS5. */
export const sqliteSearch: SearchIndex = {
  insert: insertRow,
  delete: deleteRow,
  older: (db, { phrases, ...position }) =>
    olderMatches(db, { ...position, match: matchOf(phrases) }),
  newer: (db, { phrases, ...position }) =>
    newerMatches(db, { ...position, match: matchOf(phrases) }),
  olderCandidates: candidatesOn("older"),
  newerCandidates: candidatesOn("newer"),
};
