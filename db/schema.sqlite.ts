import { sqliteKit } from "#db/columns.ts";
import { defineTables } from "#db/tables.ts";

export const {
  numbers,
  terms,
  senders,
  sources,
  messages,
  messageOriginals,
  unroutedMessages,
  countries,
  hourlyCounts,
  changes,
  auditEntries,
} = defineTables(sqliteKit);
