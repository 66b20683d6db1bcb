import * as postgres from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";

/** The columns that tables are made of, for SQLite. */
export const sqliteKit = {
  table: sqlite.sqliteTable,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  primaryKey: sqlite.primaryKey,
  /** A row's own id, given in commit order and never twice. */
  id: () => sqlite.integer().primaryKey({ autoIncrement: true }),
  /** Another row's id, or a small whole number. */
  integer: () => sqlite.integer(),
  /** A counter that starts at zero. */
  count: () => sqlite.integer().notNull().default(0),
  /** UTC milliseconds. */
  instant: () => sqlite.integer(),
  text: () => sqlite.text(),
  flag: () => sqlite.integer({ mode: "boolean" }),
  /** The end of an index whose entries stand in the order of ids: here every index ends with them anyway. */
  thenId: (_id: sqlite.AnySQLiteColumn): sqlite.AnySQLiteColumn[] => [],
  bytes: () => sqlite.blob({ mode: "buffer" }),
};

export type Kit = typeof sqliteKit;

/** Compared byte by byte, as SQLite does, whatever the server's language. */
const plainText = postgres.customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
const plainBytes = postgres.customType<{ data: Buffer }>({ dataType: () => "bytea" });
const wholeNumber = () => postgres.bigint({ mode: "number" });

/** The same for Postgres, where numbers have eight bytes as SQLite's may have. */
export const postgresKit = {
  table: postgres.pgTable,
  index: postgres.index,
  uniqueIndex: postgres.uniqueIndex,
  primaryKey: postgres.primaryKey,
  id: () => wholeNumber().primaryKey().generatedByDefaultAsIdentity(),
  integer: wholeNumber,
  count: () => wholeNumber().notNull().default(0),
  instant: wholeNumber,
  text: () => plainText(),
  flag: () => postgres.boolean(),
  thenId: (id: postgres.AnyPgColumn) => [id],
  bytes: () => plainBytes(),
} satisfies Record<keyof Kit, unknown>;
