import { sqliteKit } from "#db/columns.ts";
import { defineTables } from "#db/tables.ts";

export const {
  numbers,
  terms,
  senders,
  services,
  sources,
  messages,
  routes,
  messageParts,
  nonces,
  refusals,
  messageOriginals,
  unroutedMessages,
  countries,
  hourlyCounts,
  changes,
  jobs,
  claims,
  auditEntries,
} = defineTables(sqliteKit);
