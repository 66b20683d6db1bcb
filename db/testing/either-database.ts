import type { Database } from "#db/client.ts";
import { makeTestDatabase, type Row } from "#db/testing/database.ts";

/**
 * A database of a test's own that is one or the other. Rows are the same on both: numbers are
 * numbers, and flags are 0 and 1, as SQLite has them.
 */
export type EitherDatabase = {
  db: Database;
  /** Runs a statement past the program, for looking at rows and for putting them in odd states. */
  query(sql: string): Promise<Row[]>;
  /** The ids under which the search index holds a token, in their order. @throws when it is damaged */
  indexed(token: string): Promise<number[]>;
  /** Opens it once more, as another process would. */
  connect(): Promise<Database>;
  /** Closes it, and takes it away. */
  remove(): Promise<void>;
};

/** The same on a SQLite file. */
export async function makeSqliteDatabase(): Promise<EitherDatabase> {
  const { db, query, connect, remove } = makeTestDatabase();
  return {
    db,
    query: async (sql) => query(sql),
    async indexed(token) {
      query("insert into messages_fts (messages_fts) values ('integrity-check')");
      const rows = query(`select rowid from messages_fts where messages_fts match '"${token}"'`);
      return rows.map(({ rowid }) => rowid).toSorted((a, b) => a - b);
    },
    connect: async () => connect(),
    remove: async () => remove(),
  };
}
