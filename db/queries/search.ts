import type { Database } from "#db/client.ts";
import type { Candidate, Span } from "#db/queries/candidates.ts";
import type { MessageRow, Position } from "#db/queries/messages.ts";
import { postgresSearch } from "#db/queries/search.postgres.ts";
import { sqliteSearch } from "#db/queries/search.sqlite.ts";

/** Tokens that stand beside each other, in order; `prefix`: the last may go on. Letters and digits only. */
export type Phrase = { tokens: string[]; prefix: boolean };

/** Some of the messages that hold every phrase. */
export type Search = Position & { phrases: Phrase[] };

/** The same of which more is to be looked at. */
export type CandidateSearch = Span & { phrases: Phrase[] };

/** Some of the messages that hold every phrase, nearest first. */
export type Candidates = {
  rows: Candidate[];
  /** The id up to which they are all of them; null: there are no more in the span. */
  place: number | null;
  /** How many messages were looked at. */
  looked: number;
};

/** A message, and the tokens of its public copy, with a space between any two. */
export type Entry = { id: number; tokens: string };

/** What a search index does, whatever it is made of: it only keeps the tokens that it is given. */
export type SearchIndex = {
  insert(db: Database, entry: Entry): PromiseLike<unknown>;
  delete(db: Database, entry: Entry): PromiseLike<unknown>;
  older(db: Database, search: Search): PromiseLike<MessageRow[]>;
  newer(db: Database, search: Search): PromiseLike<MessageRow[]>;
  olderCandidates(db: Database, search: CandidateSearch): PromiseLike<Candidates>;
  newerCandidates(db: Database, search: CandidateSearch): PromiseLike<Candidates>;
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

/** Listed messages that hold every phrase: `older` than an id, newest first; `newer`, oldest first. */
export const foundMessages = {
  older: (db: Database, search: Search) => indexOf(db).older(db, search),
  newer: (db: Database, search: Search) => indexOf(db).newer(db, search),
};

/** Listed messages that hold every phrase, to be looked at: `older` than an id, newest first; `newer`, oldest first. */
export const foundCandidates = {
  older: (db: Database, search: CandidateSearch) => indexOf(db).olderCandidates(db, search),
  newer: (db: Database, search: CandidateSearch) => indexOf(db).newerCandidates(db, search),
};
