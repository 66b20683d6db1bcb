import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database, Orm } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { cardColumns, type MessageRow, type Position } from "#db/queries/messages.ts";
import { messages, numbers, senders, services } from "#db/schema.sqlite.ts";
import { messagesFts } from "#db/search-index.sqlite.ts";

const { placeholder } = sql;

/** Tokens that stand beside each other, in order; `prefix`: the last may go on. Letters and digits only. */
export type Phrase = { tokens: string[]; prefix: boolean };

const insertRow = prepared<{ id: number; tokens: string }>()((orm) =>
  orm
    .insert(messagesFts)
    .values({ rowid: placeholder("id"), tokens: placeholder("tokens") })
    .prepare(),
);

const deleteRow = prepared<{ id: number; tokens: string }>()((orm) =>
  orm
    .insert(messagesFts)
    .values({ command: "delete", rowid: placeholder("id"), tokens: placeholder("tokens") })
    .prepare(),
);

/** Makes a message findable by its tokens. */
export function insertTokens(db: Database, { id, tokens }: { id: number; tokens: string[] }) {
  return insertRow(db, { id, tokens: tokens.join(" ") });
}

/** Takes a message out of the index. The tokens must be what was put in: the index holds no copy. */
export function deleteTokens(db: Database, { id, tokens }: { id: number; tokens: string[] }) {
  return deleteRow(db, { id, tokens: tokens.join(" ") });
}

const olderMatches = prepared<Position & { match: string }>()((orm) =>
  selectMatches(orm, sql`messages_fts.rowid < ${placeholder("id")}`)
    .orderBy(sql`messages_fts.rowid desc`)
    .limit(placeholder("limit"))
    .prepare(),
);

const newerMatches = prepared<Position & { match: string }>()((orm) =>
  selectMatches(orm, sql`messages_fts.rowid > ${placeholder("id")}`)
    .orderBy(sql`messages_fts.rowid`)
    .limit(placeholder("limit"))
    .prepare(),
);

type Search = Position & { phrases: Phrase[] };

/** Listed messages that hold every phrase: `older` than an id, newest first; `newer`, oldest first. */
export const foundMessages = {
  older: (db: Database, { phrases, ...position }: Search): PromiseLike<MessageRow[]> =>
    olderMatches(db, { ...position, match: matchOf(phrases) }),
  newer: (db: Database, { phrases, ...position }: Search): PromiseLike<MessageRow[]> =>
    newerMatches(db, { ...position, match: matchOf(phrases) }),
};

// Not a bare column: SQLite would walk all listed messages by its index and look each one up.
const isListed = sql`coalesce(${messages.listed}, false)`;

function selectMatches(orm: Orm, side: SQL) {
  return orm
    .select(cardColumns)
    .from(messagesFts)
    .innerJoin(messages, eq(messages.id, messagesFts.rowid))
    .innerJoin(numbers, eq(numbers.id, messages.numberId))
    .innerJoin(senders, eq(senders.id, messages.senderId))
    .leftJoin(services, eq(services.id, messages.serviceId))
    .where(and(sql`messages_fts MATCH ${placeholder("match")}`, side, isListed));
}

/** FTS5's words for the phrases: each quoted, so that no token is ever read as an operator. */
function matchOf(phrases: Phrase[]): string {
  return phrases
    .map(({ tokens, prefix }) => `"${tokens.join(" ")}"${prefix ? " *" : ""}`)
    .join(" AND ");
}
