import { sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";
import { idList, type Span, selectIds } from "#db/queries/candidates.ts";
import type { Phrase, SearchIndex } from "#db/queries/search.ts";
import { messagesFts } from "#db/search-index.sqlite.ts";

const { placeholder } = sql;

/** Each token's list is opened: of a longer search the other tokens are looked for in the texts. */
const MAX_LISTS = 4;

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

/** FTS5 goes straight to a rowid that is an integer, which the driver's numbers are not; it walks to others. */
const rowid = (name: string) => sql`cast(${placeholder(name)} as integer)`;

const findRow = prepared<{ id: number; match: string }>()((t) =>
  t.orm
    .select({ id: sql<number>`rowid` })
    .from(messagesFts)
    .where(sql`messages_fts MATCH ${placeholder("match")} and rowid = ${rowid("id")}`)
    .prepare(),
);

/**
 * The messages that hold one token. FTS5 itself would look for those that hold several, or a phrase,
 * until it found one, however far back that is.
 */
const idsOfToken = {
  older: prepared<Span & { match: string }>()((t) =>
    selectIds(
      t,
      sql`select rowid as id from messages_fts where messages_fts MATCH ${placeholder("match")} and rowid < ${rowid("id")} and rowid > ${rowid("end")} order by rowid desc limit ${placeholder("limit")}`,
    ).prepare(),
  ),
  newer: prepared<Span & { match: string }>()((t) =>
    selectIds(
      t,
      sql`select rowid as id from messages_fts where messages_fts MATCH ${placeholder("match")} and rowid > ${rowid("id")} and rowid < ${rowid("end")} order by rowid limit ${placeholder("limit")}`,
    ).prepare(),
  ),
};

/** Quoted, so that no token is ever read as an operator. */
const listOf = (token: string) => idList(idsOfToken, { match: `"${token}"` });

/** Long words are the rarer ones, as a rule. What a token begins has no list: FTS5 would make it each time. */
function listedTokens(phrases: Phrase[]): string[] {
  const whole = phrases.flatMap(({ tokens, prefix }) => (prefix ? tokens.slice(0, -1) : tokens));
  return [...new Set(whole)].sort((one, other) => other.length - one.length).slice(0, MAX_LISTS);
}

/** The index in SQLite: FTS5. */
export const sqliteSearch: SearchIndex = {
  insert: insertRow,
  delete: deleteRow,
  lists: (phrases) => {
    const tokens = listedTokens(phrases);
    const isSure = phrases.every(
      ({ tokens: [token = ""], tokens: { length }, prefix }) =>
        length === 1 && !prefix && tokens.includes(token),
    );
    return { lists: tokens.map(listOf), isSure };
  },
  find: (db, { id, tokens }) => findRow(db, { id, match: `"${tokens}"` }),
};
