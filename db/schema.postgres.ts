import { type Kit, postgresKit } from "#db/columns.ts";
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
  // The kits have the same keys; what the keys make differs in type alone.
} = defineTables(postgresKit as unknown as Kit);
