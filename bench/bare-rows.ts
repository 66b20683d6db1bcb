import { openFile } from "#db/sqlite/open-file.ts";
import { textTokens } from "#lib/search/tokens.ts";

/** What a process of bare inserts does: how many messages share a commit, into what, for how long. */
export type BareJob = { perCommit: number; connections: number; seconds: number; database: string };

/** A message with its original, its search tokens and its change's tags: columns in snake case. */
export type BareRow = Record<string, unknown> & { text: string; tokens: string };

/**
 * The rows that the product made of a database's first messages.
 * @param database the path of a file
 */
export function readBareRows(database: string, limit: number): BareRow[] {
  const { driver, close } = openFile(`file:${database}`);
  const read = driver.prepare<[number], BareRow>(`
    SELECT messages.*, key_id, sealed,
      concat_ws(' ', 'n' || e164, 'c' || messages.country, 's' || senders.slug,
        'v' || substr(services.slug || '-----------', 1, 11)) AS tags
    FROM messages JOIN message_originals ON message_id = messages.id
      JOIN numbers ON numbers.id = number_id JOIN senders ON senders.id = sender_id
      LEFT JOIN services ON services.id = service_id
    ORDER BY messages.id LIMIT ?`);
  const found = read.all(limit);
  for (const row of found) row.tokens = textTokens(row.text).join(" ");
  close();
  return found;
}
