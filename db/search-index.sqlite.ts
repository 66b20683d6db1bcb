import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The FTS5 table of migration 0001; not in the schema, for drizzle-kit knows no virtual tables. */
export const messagesFts = sqliteTable("messages_fts", {
  rowid: integer(),
  tokens: text(),
  /** FTS5's commands are written to the column that bears the table's name. */
  command: text("messages_fts"),
});
