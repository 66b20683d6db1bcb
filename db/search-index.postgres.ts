import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, index } from "drizzle-orm/pg-core";
import { postgresKit } from "#db/columns.ts";

const { table, integer, text } = postgresKit;

/**
 * The tokens of listed public copies under their message ids, spaces between them. The index tells
 * which messages hold a token; whether tokens follow each other is told by the tokens themselves,
 * for a tsvector forgets places beyond the 256th of a token.
 */
export const messageTokens = table(
  "message_tokens",
  { messageId: integer().primaryKey(), tokens: text().notNull() },
  (t) => [index("message_tokens_each").using("gin", tokenSet(t.tokens))],
);

/** The set of tokens in a list of them with spaces between. */
export function tokenSet(tokens: AnyPgColumn): SQL {
  return sql`array_to_tsvector(string_to_array(${tokens}, ' '))`;
}
