import type { Database } from "#db/client.ts";
import type { IdList } from "#db/queries/candidates.ts";
import { postgresSearch } from "#db/queries/search.postgres.ts";
import { sqliteSearch } from "#db/queries/search.sqlite.ts";

/** Tokens that stand beside each other, in order; `prefix`: the last may go on. Letters and digits only. */
export type Phrase = { tokens: string[]; prefix: boolean };

/** A message, and the tokens of its public copy, with a space between any two. */
export type Entry = { id: number; tokens: string };

/** Lists of messages. Whatever holds all phrases is in each of them. */
export type WordLists = {
  lists: IdList[];
  /** Whether what is in each of them holds all phrases. */
  isSure: boolean;
};

/** What a search index does, whatever it is made of: it only keeps the tokens that it is given. */
export type SearchIndex = {
  insert(db: Database, entry: Entry): PromiseLike<unknown>;
  delete(db: Database, entry: Entry): PromiseLike<unknown>;
  lists(phrases: Phrase[]): WordLists;
  find(db: Database, entry: Entry): PromiseLike<unknown[]>;
};

const indexes = { sqlite: sqliteSearch, postgres: postgresSearch };

const indexOf = ({ connection }: Database): SearchIndex => indexes[connection.dialect];

/** Makes a message findable by its tokens. */
export function insertTokens(db: Database, entry: Entry): PromiseLike<unknown> {
  return indexOf(db).insert(db, entry);
}

/** Takes a message out of the index. The tokens must be what was put in: SQLite's holds no copy. */
export function deleteTokens(db: Database, entry: Entry): PromiseLike<unknown> {
  return indexOf(db).delete(db, entry);
}

/** The lists by which listed messages that hold every phrase are found. */
export function wordLists(db: Database, { phrases }: { phrases: Phrase[] }): WordLists {
  return indexOf(db).lists(phrases);
}

/** Looks a message up in the index by its tokens: one row when it is found by all of them, in their order. */
export function findByTokens(db: Database, entry: Entry): PromiseLike<unknown[]> {
  return indexOf(db).find(db, entry);
}
