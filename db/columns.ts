import * as sqlite from "drizzle-orm/sqlite-core";

/** The columns that tables are made of, for SQLite. Another database has a kit with the same keys. */
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
