import type { CopiedTable, Row } from "#db/copy/tables.ts";

/** A message's tokens, for the search index. */
export type IndexEntry = { id: number; tokens: string };

/** What a copy that was not finished wrote down in its target. */
export type CopyState = {
  /** What it copies from. */
  source: string;
  /** The tables that were found to differ, and are to be copied anew. */
  again: string[];
};

/** One end of a copy, whatever database it is. */
export interface Side {
  /** Rows in the order of their key, after a key (null: from the first), as many as `limit`. */
  read(table: CopiedTable, after: Row | null, limit: number): Promise<Row[]>;
  count(table: CopiedTable): Promise<number>;
  /** The highest id that was ever given there, also when its row is gone; 0 before the first. */
  lastId(table: CopiedTable): Promise<number>;
  /** Everything read until `endSnapshot` is of one instant. */
  beginSnapshot(): Promise<void>;
  endSnapshot(): Promise<void>;
  close(): Promise<void>;
}

/** The end that is written to. Its process has it for itself from `lock` until `close`. */
export interface Target extends Side {
  /** @throws CopyRefused when somebody else works on it */
  lock(): Promise<void>;
  /** What the last copy left; null when none was begun, or it was finished. */
  state(): Promise<CopyState | null>;
  /** Whether a table that is there has a row, those apart that a database begins with. */
  hasRows(): Promise<boolean>;
  /** Writes down that a copy begins, and empties what a database begins with. */
  begin(source: string): Promise<void>;
  /** The key of the last row; null without one. */
  lastKey(table: CopiedTable): Promise<Row | null>;
  /** Writes rows, which follow those that are there, and their entries in the index: all or none. */
  write(table: CopiedTable, rows: Row[], entries: IndexEntry[]): Promise<void>;
  /** Empties a table, of messages the search index too, and strikes it from those to be copied anew. */
  clear(table: CopiedTable): Promise<void>;
  setLastId(table: CopiedTable, id: number): Promise<void>;
  /** Writes down which tables are to be copied anew. */
  setAgain(tables: string[]): Promise<void>;
  /** How many messages the search index holds. @throws when it is not sound */
  countIndexed(): Promise<number>;
  /** The search index as rows of `tokensTable`, where it can be read back. */
  readIndex: ((after: Row | null, limit: number) => Promise<Row[]>) | null;
  /** Makes all of it durable, and a database like any other. */
  finish(): Promise<void>;
}

/** Where a target's state lies until its copy is finished. */
export const STATE_TABLE = "glasspost_copy";

/** What a database begins with, before it is used. */
export const BEGINNINGS = ["jobs", "claims"];

/** A copy that can't be made like this; `code` says why. */
export class CopyRefused extends Error {
  readonly code = "copy-refused";
  readonly reason: "busy" | "not-empty" | "other-source" | "unstorable";
  /** Where the reason lies. */
  readonly at: string;

  constructor(reason: CopyRefused["reason"], at = "") {
    super(`The copy is refused: ${reason}`);
    this.reason = reason;
    this.at = at;
  }
}

/** The list of columns of a table, as both databases write it. */
export function columnList({ columns }: CopiedTable): string {
  return columns.map(({ name }) => `"${name}"`).join(", ");
}

/** The columns of a table's key. @param end what follows each of them, e.g. " DESC" */
export function keyList({ columns, key }: CopiedTable, end = ""): string {
  return key.map((index) => `"${columns[index]!.name}"${end}`).join(", ");
}
